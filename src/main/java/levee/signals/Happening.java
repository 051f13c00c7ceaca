package levee.signals;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Something that somebody, or a node, did to the shop, and that may be why it behaves otherwise since.
 *
 * @param node empty where it is about all nodes
 * @param subject what it was done to: a setting, a region of the cache, a version; may be empty
 * @param text what was done, in one line of words
 * @param by an e-mail address, or what did it by itself
 */
public record Happening(Instant at, Kind kind, String node, String subject, String text, String by) {

    /** What kind of thing it is. */
    public enum Kind {
        /** A drill began or ended: not what it breaks, which is to be found. */
        DRILL,
        /** A node runs another build than before. */
        DEPLOYMENT,
        /** A node runs with other settings than before, or somebody has changed one. */
        SETTINGS,
        /** What a region of the cache may do, to its harm perhaps. */
        CACHE_POLICY,
        /** A region that kept nothing may keep again. */
        CACHE_OPENED,
        /** What the cache kept was thrown away. */
        CACHE_CLEARED,
        /** A node was started. */
        RESTART,
        /** A node gives something up so that it stays open, or has it again; or somebody said what it is to give up. */
        DEGRADATION,
        /** Something was put right from an alert. */
        REPAIR;

        public String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Optional<Kind> of(String label) {
            return Stream.of(values())
                    .filter(kind -> kind.label().equals(label))
                    .findFirst();
        }
    }
}
