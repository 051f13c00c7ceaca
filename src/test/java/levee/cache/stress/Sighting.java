package levee.cache.stress;

import java.util.function.Predicate;

/**
 * What one reading says of one thing.
 *
 * @param memory what is never to go back: a node, and which of the things that it keeps
 * @param allowance for how long after its acknowledgement a commit may be missed
 * @param fits which versions it may have been
 * @param what the same in words
 */
record Sighting(
        String memory, long thing, long begun, long ended, long allowance, Predicate<Version> fits, String what) {

    @Override
    public String toString() {
        return memory + " at " + begun / 1_000_000 + " to " + ended / 1_000_000 + " ms: " + thing + " " + what;
    }
}
