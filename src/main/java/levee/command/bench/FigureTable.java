package levee.command.bench;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;

/** Figures for a person, measured and wanted side by side, and the same for a program. */
public record FigureTable(String title, List<Figure> figures) {

    private static final String HELD = "ok";
    private static final String MISSED = "MISSED";

    public String text() {
        int name = width(title, figures.stream().map(Figure::name).toList());
        int measured =
                width("measured", figures.stream().map(Figure::measuredText).toList());
        int wanted = width("wanted", figures.stream().map(Figure::wantedText).toList());
        int rounds = width("in rounds", figures.stream().map(Figure::spreadText).toList());
        boolean spread = figures.stream().anyMatch(figure -> figure.spread() != null);
        String format = "%-" + name + "s  %" + measured + "s  %" + wanted + "s  %-6s  %-" + rounds + "s%n";
        StringBuilder text =
                new StringBuilder(String.format(format, title, "measured", "wanted", "", spread ? "in rounds" : ""));
        for (Figure figure : figures) {
            String verdict = figure.wanted() == null ? "" : figure.held() ? HELD : MISSED;
            text.append(String.format(
                    format, figure.name(), figure.measuredText(), figure.wantedText(), verdict, figure.spreadText()));
        }
        return text.toString().replaceAll(" +(\\R)", "$1");
    }

    private static int width(String head, List<String> column) {
        int most = column.stream().mapToInt(String::length).max().orElse(0);
        return Math.max(head.length(), most);
    }

    public JsonObject json() {
        JsonArrayBuilder lines = Json.createArrayBuilder();
        for (Figure figure : figures) {
            JsonObjectBuilder line = Json.createObjectBuilder()
                    .add("name", figure.name())
                    .add("measured", figure.measured())
                    .add("unit", figure.unit());
            if (figure.spread() != null) {
                line.add("least", figure.spread().least())
                        .add("most", figure.spread().most());
            }
            if (figure.wanted() != null) {
                line.add(
                                "wanted",
                                figure.wanted().sign() + " " + figure.wanted().value())
                        .add("held", figure.held());
            }
            lines.add(line);
        }
        return Json.createObjectBuilder()
                .add("benchmark", title)
                .add("figures", lines)
                .build();
    }
}
