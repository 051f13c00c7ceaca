package levee.signals;

import java.util.List;

/**
 * What a node tells the others: its last few samples, so that who misses one second has it in the next.
 *
 * @param run tells one run of the node from another: when it was started, in milliseconds since 1970
 * @param last the number of the last of the samples in this run; the others have those before it
 * @param leaving whether the node ends in good order, and is not lost
 */
record Message(long run, long last, boolean leaving, List<Sample> samples) {

    Message {
        samples = List.copyOf(samples);
    }
}
