package levee.command.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import levee.command.bench.Figure;
import levee.command.bench.FigureTable;
import levee.command.database.DatabaseAccess;
import levee.command.database.Transaction;
import levee.loadtest.LoadRunTable;

/**
 * What came of a load test.
 *
 * @param capacity of one that climbs, if any step held
 */
public record LoadResult(
        Profile profile,
        Target target,
        Instant began,
        RunFigures figures,
        OptionalDouble capacity,
        List<Figure> verdict) {

    private static final int SECONDS_OF_MINUTE = 60;

    public boolean passed() {
        return verdict.stream().allMatch(Figure::held);
    }

    public FigureTable table() {
        return new FigureTable("load " + profile.name(), verdict);
    }

    /** Writes the report. */
    public Path report(Path file) {
        try {
            return Files.writeString(file, new RunReport(this).html());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * In the shop's own database, for the office.
     *
     * @return the run's id
     */
    public long keep(DatabaseAccess database) {
        byte[] report = new RunReport(this).html().getBytes(StandardCharsets.UTF_8);
        return Transaction.call(
                database, connection -> LoadRunTable.keep(connection, ended(), checks(), figures.csv(), report));
    }

    private LoadRunTable.Ended ended() {
        Interval met = figures.whole();
        Latencies times = met.times();
        return new LoadRunTable.Ended(
                profile.name(),
                began,
                seconds(),
                passed(),
                Revision.ofSources(),
                target.nodes().size(),
                target.stage(),
                configuration(),
                met.count(Visit.What.CAME),
                met.pages(),
                met.orders(),
                met.errors(),
                met.refused(),
                times.millis(0.95),
                times.millis(0.99),
                capacity.isPresent() ? capacity.getAsDouble() : null);
    }

    double seconds() {
        return (double) figures.intervals().size() * RunFigures.SECONDS;
    }

    String configuration() {
        WalkStyle style = profile.style();
        return String.join(
                "\n",
                "mix=" + style.mix().label(),
                "rate=" + number(profile.rate()),
                "minutes=" + number(profile.curve().seconds() / SECONDS_OF_MINUTE),
                "think-seconds=" + number(style.thinkSeconds()),
                "visit-seconds=" + number(style.visitSeconds()),
                "patience-seconds=" + number(style.patienceSeconds()),
                "addresses=" + String.join(" ", target.addresses()),
                "cores=" + Runtime.getRuntime().availableProcessors());
    }

    private static String number(double value) {
        return value == Math.rint(value)
                ? String.format(Locale.ROOT, "%.0f", value)
                : String.format(Locale.ROOT, "%.2f", value);
    }

    private List<LoadRunTable.Check> checks() {
        return verdict.stream()
                .map(figure -> new LoadRunTable.Check(
                        figure.name(),
                        figure.measured(),
                        figure.unit(),
                        figure.wanted() == null ? null : figure.wanted().value(),
                        figure.wanted() == null || figure.wanted().sign().equals("≤"),
                        figure.held()))
                .toList();
    }
}
