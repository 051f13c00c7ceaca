package levee.cache;

import java.util.ArrayList;
import java.util.List;
import levee.cache.CacheStatistics.Tier;

/** What is wrong with a policy that somebody has typed, in sentences that say what to do instead. */
final class PolicyCheck {

    /** Of entities; a heap of half a gigabyte holds about as many. */
    static final int MOST_ENTRIES = 250_000;

    static final int LONGEST_STALE = 600;

    /** As many connections as a node has to the database. */
    static final int MOST_LOADS = 32;

    private PolicyCheck() {}

    /**
     * @param workingSet how many things of the region this node holds that are still good and were used last: what it is
     *     asked for, as far as it has had room for that
     * @return empty if nothing is wrong with it
     */
    static List<String> objections(Tier tier, Policy policy, long workingSet) {
        List<String> objections = new ArrayList<>();
        checkTimeToLive(policy.secondsToLive(), objections);
        if (tier == Tier.ENTITY) {
            checkRoom(policy.entries(), workingSet, objections);
        }
        if (policy.staleSeconds() < 0 || policy.staleSeconds() > LONGEST_STALE) {
            objections.add("Give a stale window of 0 to " + LONGEST_STALE
                    + " seconds: so long may be shown what is known to be late.");
        }
        if (policy.loads() < 1) {
            objections.add("With no load at a time nothing could be read at all. Give at least 1.");
        } else if (policy.loads() > MOST_LOADS) {
            objections.add("A node has " + MOST_LOADS
                    + " connections to the database for everything that it does. Give at most " + MOST_LOADS
                    + " loads at a time.");
        }
        return objections;
    }

    private static void checkTimeToLive(int seconds, List<String> objections) {
        long longest = ChangeTable.KEPT.toSeconds();
        if (seconds == 0) {
            objections.add(
                    "With 0 seconds to live every read would go to the database. Give at least 1 second, or disable"
                            + " the region if that is what you want.");
        } else if (seconds < 0) {
            objections.add("A time to live cannot be negative. Give 1 to " + text(longest) + " seconds.");
        } else if (seconds > longest) {
            objections.add(
                    "What lives longer than " + text(longest) + " seconds outlives the log of changes, and nobody could"
                            + " tell any more whether it still holds. Give at most " + text(longest) + ".");
        }
    }

    private static void checkRoom(int entries, long workingSet, List<String> objections) {
        if (entries < 1) {
            objections.add(
                    "With room for no entry every read would go to the database. Give at least 1, or disable the region"
                            + " if that is what you want.");
        } else if (entries > MOST_ENTRIES) {
            objections.add("A node has no memory for so many entries. Give at most " + text(MOST_ENTRIES) + ".");
        } else if (entries < workingSet) {
            objections.add(
                    "This node is being asked for " + text(workingSet) + " different entries, which is more than "
                            + text(entries) + ": they would push each other out all the time. Give room for at least "
                            + text(workingSet)
                            + ", or clear the region first if they are no longer asked for.");
        }
    }

    private static String text(long number) {
        return String.format(java.util.Locale.ENGLISH, "%,d", number);
    }
}
