package levee.alerts.diagnosis;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import levee.alerts.Cause;
import levee.signals.Happening.Kind;

/**
 * The database is slow, or away, with no more to do than usual: a disk, a lock, another tenant. It is blamed for what the
 * load does not explain ({@link Slowness}), most surely when it is late with the simplest question, which asks no table, or
 * does not answer at all. If only our own statements are late, they may have become others: then a deployment or new
 * settings right before weigh more. A node that collects garbage is late with everything, and finds the database so.
 */
final class DatabaseJudge implements Judge {

    /** How sure it is by what is seen. */
    private static final double SEEN_BY_PROBE = 1;

    private static final double SEEN_BY_STATEMENTS = 0.8;
    private static final double PROBE_IS_WELL = 0.6;
    private static final double ONLY_TOLD = 0.6;

    private static final double FELT = 0.2;

    @Override
    public Opinion hear(Case all) {
        DatabaseFacts database = all.evidence().database();
        if (all.symptoms().of(Symptom.SLOW) < 0.05) {
            return Opinion.not(Cause.DATABASE_SLOW, innocent(database));
        }
        double itself = sure(database) * (1 - all.slowness().together()) * (1 - all.collecting()) * unchanged(all);
        String sentence = (database.isAway() ? "The database does not answer" : "The database is slow by itself")
                + Words.since(all.symptoms().since(Symptom.SLOW)) + ": " + latency(database) + load(all.load()) + ".";
        return new Opinion(
                Cause.DATABASE_SLOW,
                all.through(itself).shares(),
                sentence,
                database.isAway() ? "the database does not answer" : "the database is slow by itself",
                evidence(database),
                "",
                otherwise(all, database));
    }

    private static double sure(DatabaseFacts database) {
        if (database.isAway() || isLate(database)) {
            return SEEN_BY_PROBE;
        }
        if (Symptoms.longer(database.p95(), 0.01) >= FELT) {
            return database.probe().isUsualKnown() ? PROBE_IS_WELL : SEEN_BY_STATEMENTS;
        }
        return ONLY_TOLD;
    }

    private static boolean isLate(DatabaseFacts database) {
        return Symptoms.longer(database.probe(), 0.01) >= FELT;
    }

    /** Settings may be of the database itself; a deployment changes the statements, not the simplest question. */
    private static double unchanged(Case all) {
        Optional<Instant> onset = all.onset(Symptom.SLOW);
        boolean settings = all.changes().closeness(Kind.SETTINGS, onset) >= Changes.CLOSE;
        boolean deployment = all.changes().closeness(Kind.DEPLOYMENT, onset) >= Changes.CLOSE;
        boolean ownFault = all.evidence().database().isAway();
        boolean statementsAlone = !isLate(all.evidence().database());
        return !ownFault && (settings || deployment && statementsAlone) ? 0.25 : 1;
    }

    private static String innocent(DatabaseFacts database) {
        if (!database.p95().isKnown() && !database.probe().isKnown()) {
            return "Nothing is known of how long the database takes.";
        }
        return "The database is as fast as before: " + latency(database) + ".";
    }

    private static String latency(DatabaseFacts database) {
        if (database.isAway()) {
            return database.failures().extra() > 0
                    ? "on each node " + Words.rate(database.failures(), "question") + " without an answer"
                    : Words.rate(database.answers(), "answer");
        }
        if (isLate(database) || !database.p95().isKnown()) {
            return database.probe().isKnown()
                    ? "the simplest question takes " + Words.seconds(database.probe())
                    : "so the alert says";
        }
        return "95 % of the statements take up to " + Words.seconds(database.p95());
    }

    private static String load(Load load) {
        double more = load.portion(load.extra());
        return more < 0.2
                ? ", with no more statements than usual (" + Words.number(load.all()) + " a second)"
                : ", and that is more than its " + Words.number(load.all()) + " statements a second instead of "
                        + Words.number(load.usual()) + " explain";
    }

    private static List<String> evidence(DatabaseFacts database) {
        List<String> lines = new ArrayList<>();
        if (database.p95().isKnown()) {
            lines.add("95 % of the statements take up to " + Words.seconds(database.p95()) + ".");
        }
        if (database.probe().isKnown()) {
            lines.add("The simplest question takes " + Words.seconds(database.probe()) + ".");
        }
        if (database.failures().extra() > 0) {
            lines.add("The simplest question fails " + Words.rate(database.failures(), "time") + " on each node.");
        }
        lines.add("It is sent " + Words.rate(database.all(), "statement") + ".");
        if (database.inFlight().isKnown()) {
            lines.add(Words.count(database.inFlight().now(), "statement") + " under way at the same time.");
        }
        return lines;
    }

    private static String otherwise(Case all, DatabaseFacts database) {
        if (all.slowness().together() > 0.5) {
            return "It is slow because it has more to do: " + Words.rate(database.all(), "statement") + ".";
        }
        return all.collecting() > 0.5
                ? "It seems slow to a node that collects garbage."
                : "Something else that began with it explains it better: " + latency(database) + ".";
    }
}
