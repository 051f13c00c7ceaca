package levee.incidents;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import levee.alerts.Alert;
import levee.alerts.Cause;
import levee.alerts.Diagnosis;

/** What a post-mortem says before anybody has written it: what the alerts, the timeline and the numbers tell. */
final class Draft {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern(
                    "d MMM uuuu, HH:mm:ss 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private final Incident incident;
    private final List<Alert> alerts;
    private final List<TimelineEntry> timeline;

    Draft(Incident incident, List<Alert> alerts, List<TimelineEntry> timeline) {
        this.incident = incident;
        this.alerts = alerts;
        this.timeline = timeline;
    }

    PostMortemText texts() {
        return new PostMortemText(summary(), impact(), rootCause(), resolution(), "");
    }

    private String summary() {
        Moments moments = incident.getMoments();
        String length = moments.until(moments.getMitigated())
                .map(span -> "it lasted " + Span.of(span))
                .orElse("it is not over yet");
        String firing = alerts.isEmpty()
                ? ""
                : " Alerts: "
                        + alerts.stream()
                                .map(alert -> alert.getName().label())
                                .distinct()
                                .collect(Collectors.joining(", "))
                        + ".";
        return sentence(incident.getTitle()) + " It began at " + moment(moments.getBegan()) + "; " + length
                + ". Detected after "
                + Span.of(moments.until(moments.getDetected()), "–") + ", the cause named after "
                + Span.of(moments.until(moments.getNamed()), "–") + "." + firing;
    }

    /** Those that people write may have no full stop. */
    private static String sentence(String title) {
        return title.matches(".*[.!?…]") ? title : title + ".";
    }

    private String impact() {
        Harm harm = incident.getHarm();
        return "Checkouts that failed: " + number(harm.getFailedCheckouts()) + ". Visitors who were shown an error: "
                + number(harm.getAffectedVisitors()) + ". Orders lost, estimated: " + number(harm.getLostOrders())
                + ".";
    }

    private static String number(OptionalLong number) {
        return number.isPresent() ? String.format(Locale.ENGLISH, "%,d", number.getAsLong()) : "not known";
    }

    /** The cause that explained most, with its evidence, and what it was not. */
    private String rootCause() {
        return alerts.stream()
                .map(Alert::getDiagnosis)
                .filter(diagnosis -> diagnosis.first().cause() != Cause.UNKNOWN)
                .max(Comparator.comparingDouble(diagnosis -> diagnosis.first().weight()))
                .map(Draft::explain)
                .orElse("Not known: no alert has named a cause.");
    }

    private static String explain(Diagnosis diagnosis) {
        List<String> lines = new ArrayList<>();
        lines.add(diagnosis.headline());
        diagnosis.first().evidence().forEach(fact -> lines.add("- " + fact));
        if (!diagnosis.ruledOut().isEmpty()) {
            lines.add("");
            lines.add("Ruled out:");
            diagnosis.ruledOut().forEach(out -> lines.add("- " + out.cause().label() + ": " + out.why()));
        }
        return String.join("\n", lines);
    }

    private String resolution() {
        List<String> repairs = timeline.stream()
                .filter(entry -> entry.getKind() == TimelineEntry.Kind.REPAIR)
                .map(entry ->
                        "- " + moment(entry.getHappenedAt()) + ": " + entry.getEntry() + " (" + entry.getBy() + ")")
                .toList();
        return repairs.isEmpty() ? "No repair is recorded." : String.join("\n", repairs);
    }

    private static String moment(Instant at) {
        return MOMENT.format(at);
    }
}
