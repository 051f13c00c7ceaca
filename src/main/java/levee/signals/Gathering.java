package levee.signals;

import java.util.Map;

/** How the nodes tell each other. What is told may be lost: whoever listens goes on with what it has. */
public interface Gathering {

    /** Replaces what this node told last; does not wait for it to arrive. */
    void publish(String node, byte[] told);

    /** What each of the others told last, by node; those that are silent for long are missing. */
    Map<String, byte[]> others(String node);
}
