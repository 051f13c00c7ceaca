package levee.command.load;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import levee.command.bench.Figure;

/**
 * The report of a run as one page of HTML that needs nothing else: some kilobytes, so that the database can keep each. (The
 * load generator's own report is megabytes of scripts.)
 */
final class RunReport {

    private static final int WIDTH = 900;
    private static final int HEIGHT = 160;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMMM yyyy HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private static final String STYLE = """
            body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#1a2233}
            table{border-collapse:collapse;width:100%}td,th{text-align:left;padding:.3rem .6rem;border-bottom:1px solid #dde}
            td:nth-child(n+2),th:nth-child(n+2){text-align:right}.missed{color:#b00020;font-weight:700}.ok{color:#0a6b3d}
            svg{width:100%;height:10rem;background:#f4f6fa}path{fill:none;stroke:#24509e;stroke-width:2;vector-effect:non-scaling-stroke}
            .other{stroke:#b00020}h2{margin:1.5rem 0 .3rem;font-size:1.1rem}pre{background:#f4f6fa;padding:1rem;white-space:pre-wrap;overflow-wrap:anywhere}
            @media(max-width:40rem){table{font-size:.8125rem}td,th{padding:.3rem .2rem}}""";

    private final LoadResult result;

    RunReport(LoadResult result) {
        this.result = result;
    }

    String html() {
        String title = "Load test " + result.profile().name() + ", " + TIME.format(result.began());
        return "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"UTF-8\"><title>" + escaped(title)
                + "</title><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><style>" + STYLE
                + "</style></head>\n<body><h1>" + escaped(title) + "</h1>\n<p class=\""
                + (result.passed() ? "ok\">Passed" : "missed\">Not passed") + "</p>\n"
                + table()
                + chart(
                        "Pages a second; refused and failed in red",
                        each -> each.pages(),
                        each -> each.errors() + each.refused())
                + chart(
                        "p95 and, in red, p99 of all pages, ms",
                        each -> RunFigures.SECONDS * each.times().millis(0.95),
                        each -> RunFigures.SECONDS * each.times().millis(0.99))
                + chart(
                        "Visitors who come, and orders in red, a second",
                        each -> each.count(Visit.What.CAME),
                        each -> each.orders())
                + "<h2>Configuration</h2><pre>" + escaped(result.configuration()) + "</pre></body></html>\n";
    }

    private String table() {
        StringBuilder rows = new StringBuilder(
                "<table><thead><tr><th>What</th><th>Measured</th><th>Wanted</th><th></th></tr></thead><tbody>\n");
        for (Figure figure : result.verdict()) {
            rows.append("<tr><td>").append(escaped(figure.name())).append("</td><td>");
            rows.append(number(figure.measured()))
                    .append(' ')
                    .append(escaped(figure.unit()))
                    .append("</td><td>");
            if (figure.wanted() != null) {
                rows.append(figure.wanted().sign())
                        .append(' ')
                        .append(number(figure.wanted().value()));
            }
            String mark = figure.wanted() == null ? "" : figure.held() ? "ok" : "missed";
            rows.append("</td><td class=\"")
                    .append(mark)
                    .append("\">")
                    .append(mark)
                    .append("</td></tr>\n");
        }
        return rows.append("</tbody></table>\n").toString();
    }

    /** Of counts of an interval, shown a second. */
    private String chart(String title, ToDoubleFunction<Interval> one, ToDoubleFunction<Interval> other) {
        List<Interval> all = result.figures().intervals();
        double highest = all.stream()
                .mapToDouble(each -> Math.max(one.applyAsDouble(each), other.applyAsDouble(each)))
                .max()
                .orElse(0);
        return "<h2>" + escaped(title) + " <small>(top: " + number(highest / RunFigures.SECONDS)
                + ")</small></h2>\n<svg viewBox=\"0 0 "
                + WIDTH + " " + HEIGHT + "\" preserveAspectRatio=\"none\" role=\"img\" aria-label=\"" + escaped(title)
                + "\"><path d=\""
                + path(all, one, highest) + "\"/><path class=\"other\" d=\"" + path(all, other, highest)
                + "\"/></svg>\n";
    }

    private static String path(List<Interval> all, ToDoubleFunction<Interval> value, double highest) {
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < all.size(); i++) {
            double x = WIDTH * (i + 0.5) / all.size();
            double y = HEIGHT - (highest <= 0 ? 0 : (HEIGHT - 4) * value.applyAsDouble(all.get(i)) / highest);
            path.append(String.format(Locale.ROOT, "%s%.1f %.1f", i == 0 ? "M" : "L", x, y));
        }
        return path.toString();
    }

    private static String number(double value) {
        return String.format(Locale.ENGLISH, value == Math.rint(value) || value >= 100 ? "%,.0f" : "%.2f", value);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
