package levee.command.load;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import levee.command.bench.Figure;

/** What reports are made of: one page of HTML that needs nothing else. */
final class ReportParts {

    private static final int WIDTH = 900;
    private static final int HEIGHT = 160;

    private static final String STYLE = """
            body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#1a2233}
            table{border-collapse:collapse;width:100%}td,th{text-align:left;padding:.3rem .6rem;border-bottom:1px solid #dde}
            .figures td:nth-child(n+2),.figures th:nth-child(n+2){text-align:right}.missed{color:#b00020;font-weight:700}.ok{color:#0a6b3d}
            svg{width:100%;height:10rem;background:#f4f6fa}path{fill:none;stroke:#24509e;stroke-width:2;vector-effect:non-scaling-stroke}
            .other{stroke:#b00020}h2{margin:1.5rem 0 .3rem;font-size:1.1rem}
            pre{background:#f4f6fa;padding:1rem;white-space:pre-wrap;overflow-wrap:anywhere}
            @media(max-width:40rem){table{font-size:.8125rem}td,th{padding:.3rem .2rem}}""";

    private ReportParts() {}

    static String page(String title, boolean passed, String body) {
        return "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"UTF-8\"><title>" + escaped(title)
                + "</title><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><style>" + STYLE
                + "</style></head>\n<body><h1>" + escaped(title) + "</h1>\n<p class=\""
                + (passed ? "ok\">Passed" : "missed\">Not passed") + "</p>\n" + body + "</body></html>\n";
    }

    static String table(List<Figure> figures) {
        StringBuilder rows = new StringBuilder("<table class=\"figures\"><thead><tr><th>What</th><th>Measured</th>"
                + "<th>Wanted</th><th></th></tr></thead><tbody>\n");
        for (Figure figure : figures) {
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

    /** Two lines over the same time, the second in red, up to the highest of both. */
    static String chart(String title, double[] one, double[] other) {
        double highest = Math.max(highest(one), highest(other));
        return "<h2>" + escaped(title) + " <small>(top: " + number(highest) + ")</small></h2>\n<svg viewBox=\"0 0 "
                + WIDTH + " " + HEIGHT + "\" preserveAspectRatio=\"none\" role=\"img\" aria-label=\"" + escaped(title)
                + "\"><path d=\"" + path(one, highest) + "\"/><path class=\"other\" d=\"" + path(other, highest)
                + "\"/></svg>\n";
    }

    private static double highest(double[] values) {
        return Arrays.stream(values).max().orElse(0);
    }

    private static String path(double[] values, double highest) {
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < values.length; i++) {
            double x = WIDTH * (i + 0.5) / values.length;
            double y = HEIGHT - (highest <= 0 ? 0 : (HEIGHT - 4) * values[i] / highest);
            path.append(String.format(Locale.ROOT, "%s%.1f %.1f", i == 0 ? "M" : "L", x, y));
        }
        return path.toString();
    }

    private static String number(double value) {
        return String.format(Locale.ENGLISH, value == Math.rint(value) || value >= 100 ? "%,.0f" : "%.2f", value);
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
