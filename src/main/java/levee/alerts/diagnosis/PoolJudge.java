package levee.alerts.diagnosis;

import java.util.ArrayList;
import java.util.List;
import levee.alerts.Cause;
import levee.signals.Happening;
import levee.signals.Happening.Kind;

/**
 * Nobody gets a connection, and the database is not why: it is fast, and has no more to do than usual. Then connections are
 * too few, or somebody keeps them (a leak). By Little's law the connections in use are the statements a second times the
 * time each takes (Little 1961): where either has grown the pool is full because of that, and this is a consequence.
 */
final class PoolJudge implements Judge {

    @Override
    public Opinion hear(Case all) {
        DatabaseFacts.Pool pool = all.evidence().database().pool();
        double waiting = all.symptoms().of(Symptom.WAITING);
        if (waiting <= 0) {
            return Opinion.not(
                    Cause.POOL_EXHAUSTED,
                    pool.used().isKnown()
                            ? "Connections are left: " + used(pool) + " in use."
                            : "Nobody waits for a connection, as far as is known.");
        }
        double slow = Math.max(all.slowness().together(), all.symptoms().of(Symptom.SLOW));
        double itself = 1 - slow;
        Opinion.Explained explained = new Opinion.Explained()
                .by(itself, Symptom.WAITING)
                .by(itself * waiting, Symptom.FAILED, Symptom.ERRORS, Symptom.SLOW_PAGES, Symptom.SLOW_CHECKOUT);
        String sentence = "The connections to the database are used up"
                + Words.since(all.symptoms().since(Symptom.WAITING)) + ": "
                + figures(pool)
                + ", though the database is fast and has no more to do than usual: too few connections, or some are never given back."
                + origin(all);
        return new Opinion(
                Cause.POOL_EXHAUSTED,
                explained.shares(),
                sentence,
                "connections to the database are used up",
                evidence(all, pool),
                "",
                "That connections are used up (" + figures(pool) + ") follows from "
                        + (all.slowness().together() > all.symptoms().of(Symptom.SLOW) / 2
                                ? "what the database has to do."
                                : "a slow database."));
    }

    private static String used(DatabaseFacts.Pool pool) {
        return Words.number(pool.used().current())
                + (pool.size().isKnown() ? " of " + Words.number(pool.size().now()) : "");
    }

    private static String figures(DatabaseFacts.Pool pool) {
        List<String> figures = new ArrayList<>();
        if (pool.used().isKnown()) {
            figures.add(used(pool) + " in use");
        }
        if (pool.waiting().isKnown()) {
            figures.add(Words.number(pool.waiting().now()) + " waiting");
        }
        return figures.isEmpty() ? "so the alert says" : String.join(", ", figures);
    }

    private static String origin(Case all) {
        return all.changes()
                .closest(Kind.SETTINGS, all.onset(Symptom.WAITING))
                .map(change -> " " + Words.change(change) + at(change))
                .or(() -> all.changes()
                        .closest(Kind.DEPLOYMENT, all.onset(Symptom.WAITING))
                        .map(deployment ->
                                " The " + Words.deployment(deployment) + " came shortly before" + at(deployment)))
                .orElse("");
    }

    private static String at(Happening happening) {
        return " at " + Words.time(happening.at()) + ".";
    }

    private static List<String> evidence(Case all, DatabaseFacts.Pool pool) {
        List<String> lines = new ArrayList<>();
        lines.add("Connections: " + figures(pool) + ".");
        DatabaseFacts database = all.evidence().database();
        if (database.p95().isKnown()) {
            lines.add("95 % of the statements take up to " + Words.seconds(database.p95()) + ".");
        }
        lines.add("The database is sent " + Words.rate(database.all(), "statement") + ".");
        return lines;
    }
}
