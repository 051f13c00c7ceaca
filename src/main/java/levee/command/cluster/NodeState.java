package levee.command.cluster;

import java.util.Locale;
import java.util.OptionalLong;

/**
 * How a node is.
 *
 * @param trouble what keeps a running node from being ready; empty otherwise
 */
public record NodeState(int number, State state, OptionalLong pid, String url, String trouble) {

    public enum State {
        READY,
        NOT_READY,
        STOPPED;

        public String words() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }
}
