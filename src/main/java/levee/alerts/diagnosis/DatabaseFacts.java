package levee.alerts.diagnosis;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the database is asked and how it answers.
 *
 * @param statements a second by origin, reads and writes together
 * @param p95 of a statement, in seconds
 * @param probe how long the simplest question takes, in seconds: it asks no table, so no query of ours makes it slow
 * @param inFlight statements under way
 * @param answers statements that came back, a second
 * @param failures of the simplest question, a second on each node
 * @param slowSince when p95 or probe has been more than usual
 * @param busySince when there have been more statements than usual
 */
record DatabaseFacts(
        Map<String, Level> statements,
        Level p95,
        Level probe,
        Level inFlight,
        Level answers,
        Level failures,
        Pool pool,
        Optional<Instant> slowSince,
        Optional<Instant> busySince) {

    /**
     * The connections of all nodes together.
     *
     * @param full whether all of some node's are in use
     */
    record Pool(Level used, Level size, Level waiting, boolean full) {

        static final Pool UNKNOWN = new Pool(Level.UNKNOWN, Level.UNKNOWN, Level.UNKNOWN, false);
    }

    static final DatabaseFacts UNKNOWN = new DatabaseFacts(
            Map.of(),
            Level.UNKNOWN,
            Level.UNKNOWN,
            Level.UNKNOWN,
            Level.UNKNOWN,
            Level.UNKNOWN,
            Pool.UNKNOWN,
            Optional.empty(),
            Optional.empty());

    DatabaseFacts {
        statements = Collections.unmodifiableMap(new TreeMap<>(statements));
    }

    Level all() {
        return statements.values().stream().reduce(Level.UNKNOWN, Level::plus);
    }

    /** Next to nothing comes back, or not even the simplest question, which each node asks every second. A shop is never so quiet: each node looks for changes all the time. */
    boolean isAway() {
        boolean mute = answers.isKnown() && answers.normal() > 1 && answers.now() < 0.02 * answers.usual();
        return mute || failures.extra() > 0.6;
    }

    Level of(String origin) {
        return statements.getOrDefault(origin, Level.UNKNOWN);
    }
}
