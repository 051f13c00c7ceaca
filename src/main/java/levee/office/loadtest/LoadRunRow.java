package levee.office.loadtest;

import java.time.Instant;
import levee.loadtest.LoadRun;
import levee.office.operations.Amounts;

/**
 * A run in the list.
 *
 * @param capacity as text; a dash if it did not look for that
 */
public record LoadRunRow(
        long id,
        String profile,
        Instant at,
        boolean passed,
        int nodes,
        String pagesASecond,
        String orders,
        String errors,
        String p95,
        String capacity) {

    private static final double MILLIS = 1_000;

    static LoadRunRow of(LoadRun run) {
        return new LoadRunRow(
                run.getId(),
                run.getProfile(),
                run.getBeganAt(),
                run.isPassed(),
                run.getNodes(),
                Amounts.number(run.getPagesASecond()),
                CheckRow.text(run.getOrders()),
                CheckRow.text(run.getErrors()),
                Amounts.seconds(run.getP95() / MILLIS),
                run.getCapacity().isPresent() ? Amounts.number(run.getCapacity().getAsDouble()) : "–");
    }

    public String getAddress() {
        return "/office/load-tests/run?id=" + id;
    }

    public String getLook() {
        return passed ? "good" : "bad";
    }

    /** Of the text that says it. */
    public String getVerdict() {
        return passed ? "load.passed" : "load.missed";
    }
}
