package levee.command.load;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * The report of a run: some kilobytes, so that the database can keep each. (The load generator's own report is megabytes of
 * scripts.)
 */
final class RunReport {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMMM yyyy HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private final LoadResult result;

    RunReport(LoadResult result) {
        this.result = result;
    }

    String html() {
        String title = "Load test " + result.profile().name() + ", " + TIME.format(result.began());
        return ReportParts.page(
                title,
                result.passed(),
                ReportParts.table(result.verdict())
                        + chart(
                                "Pages a second; in red those that failed or were refused",
                                each -> RunFigures.aSecond(each.pages()),
                                each -> RunFigures.aSecond(each.errors() + each.refused()))
                        + chart(
                                "p95 and, in red, p99 of all pages, ms",
                                each -> each.times().millis(0.95),
                                each -> each.times().millis(0.99))
                        + chart(
                                "Visitors who come and, in red, orders, a second",
                                each -> RunFigures.aSecond(each.count(Visit.What.CAME)),
                                each -> RunFigures.aSecond(each.orders()))
                        + "<h2>Configuration</h2><pre>" + ReportParts.escaped(result.configuration()) + "</pre>");
    }

    private String chart(String title, ToDoubleFunction<Interval> one, ToDoubleFunction<Interval> other) {
        return ReportParts.chart(title, values(one), values(other));
    }

    private double[] values(ToDoubleFunction<Interval> value) {
        return result.figures().intervals().stream().mapToDouble(value).toArray();
    }
}
