package levee.incidents;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/** A post-mortem as Markdown, to be kept where its readers keep such things. */
public final class MarkdownText {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private final List<String> lines = new ArrayList<>();

    private MarkdownText() {}

    public static String of(PostMortem told) {
        MarkdownText text = new MarkdownText();
        text.write(told);
        return String.join("\n", text.lines) + "\n";
    }

    private void write(PostMortem told) {
        lines.add("# " + oneLine(told.title()));
        if (told.drafted()) {
            paragraph("*Draft: parts of it were written by the shop itself.*");
        }
        facts(told);
        section("Summary", told.texts().getSummary());
        section("Impact", told.texts().getImpact());
        section("Root cause", told.texts().getRootCause());
        timeline(told);
        section("Resolution", told.texts().getResolution());
        actions("Corrective actions", told.actions(ActionItem.Kind.CORRECTIVE));
        actions("Preventive actions", told.actions(ActionItem.Kind.PREVENTIVE));
        if (!told.texts().getLessons().isEmpty()) {
            section("Lessons", told.texts().getLessons());
        }
    }

    private void facts(PostMortem told) {
        Moments moments = told.moments();
        lines.add("");
        lines.add("| | |");
        lines.add("|---|---|");
        row("Severity", told.severity().toString());
        row("Began (UTC)", TIME.format(moments.getBegan()));
        stage("Detected after", moments, moments.getDetected());
        stage("Cause named after", moments, moments.getNamed());
        stage("Acknowledged after", moments, moments.getAcknowledged());
        stage("Mitigated after", moments, moments.getMitigated());
        stage("Resolved after", moments, moments.getResolved());
        number("Failed checkouts", told.harm().getFailedCheckouts());
        number("Affected visitors", told.harm().getAffectedVisitors());
        number("Lost orders, estimated", told.harm().getLostOrders());
        told.roles().forEach(role -> row(role.name(), role.person()));
    }

    private void stage(String name, Moments moments, Optional<Instant> stage) {
        row(name, Span.of(moments.until(stage), "–"));
    }

    private void number(String name, OptionalLong number) {
        row(name, number.isPresent() ? String.format(Locale.ENGLISH, "%,d", number.getAsLong()) : "not known");
    }

    private void timeline(PostMortem told) {
        heading("Timeline");
        lines.add("| UTC | | what | by |");
        lines.add("|---|---|---|---|");
        told.timeline()
                .forEach(entry -> lines.add("| " + TIME.format(entry.at()) + " | "
                        + entry.kind().label() + " | " + cell(entry.text()) + " | " + cell(entry.by()) + " |"));
    }

    private void actions(String title, List<PostMortem.Action> actions) {
        heading(title);
        if (actions.isEmpty()) {
            lines.add("None yet.");
        }
        actions.forEach(action -> lines.add("- [" + (action.done() ? "x" : " ") + "] " + oneLine(action.task()) + " ("
                + oneLine(action.owner()) + ", by " + action.dueOn() + ")"));
    }

    private void section(String title, String text) {
        heading(title);
        lines.addAll(text.lines().toList());
    }

    private void heading(String title) {
        paragraph("## " + title);
        lines.add("");
    }

    private void paragraph(String text) {
        lines.add("");
        lines.add(text);
    }

    private void row(String name, String value) {
        lines.add("| " + name + " | " + cell(value) + " |");
    }

    /** What would end a cell or its row. */
    private static String cell(String text) {
        return oneLine(text).replace("|", "\\|");
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
