package levee.command.load;

import java.util.Locale;
import java.util.function.ToDoubleFunction;
import levee.command.load.ReplayResult.ReplaySecond;

/** A replay as one page: the score card, the course beside that of 1 June, and charts. */
final class ReplayReport {

    private final ReplayResult result;

    ReplayReport(ReplayResult result) {
        this.result = result;
    }

    String html() {
        return ReportParts.page(
                "1 June 2024, replayed" + result.table().title().replaceFirst("^replay", ""),
                result.passed(),
                ReportParts.table(result.promises())
                        + timeline()
                        + chart(
                                "Checkouts placed and, in red, failed, a second",
                                ReplaySecond::placed,
                                ReplaySecond::failed)
                        + chart("SELECTs that the database was sent, a second", ReplaySecond::selects, each -> 0)
                        + chart("Pages a second", ReplaySecond::pages, each -> 0)
                        + chart("p95 of all pages, ms", ReplaySecond::p95, each -> 0));
    }

    private String timeline() {
        StringBuilder rows = new StringBuilder("<h2>What happened</h2>\n<table><thead><tr><th>After</th><th>What</th>"
                + "<th>On 1 June</th></tr></thead><tbody>\n");
        result.timeline()
                .forEach(entry -> rows.append("<tr><td>")
                        .append(String.format(Locale.ENGLISH, "%.1f s", entry.second()))
                        .append("</td><td>")
                        .append(ReportParts.escaped(entry.what()))
                        .append("</td><td>")
                        .append(ReportParts.escaped(entry.then()))
                        .append("</td></tr>\n"));
        return rows.append("</tbody></table>\n").toString();
    }

    private String chart(String title, ToDoubleFunction<ReplaySecond> one, ToDoubleFunction<ReplaySecond> other) {
        return ReportParts.chart(
                title,
                result.course().stream().mapToDouble(one).toArray(),
                result.course().stream().mapToDouble(other).toArray());
    }
}
