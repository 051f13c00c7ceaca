package levee.alerts.notice;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import levee.alerts.Alert;
import levee.alerts.Diagnosis;
import levee.alerts.Episode;
import levee.alerts.Severity;
import levee.alerts.notice.webhook.ChatText;
import levee.alerts.notice.webhook.ChatText.Look;

/**
 * What somebody is told of an episode. The cause is the first line, for whoever was just woken; then the numbers, since when,
 * what was ruled out, and where to go on.
 */
final class Message {

    private static final int MOST_ALERTS = 8;
    private static final int MOST_LINES = 6;
    static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm:ss 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private final Episode episode;
    private final Occasion occasion;
    private final String step;
    private final List<Alert> alerts;
    private final Links links;
    private final Instant now;

    /** @param alerts of the episode, in the order in which they fired; at least one */
    Message(Episode episode, Occasion occasion, String step, List<Alert> alerts, Links links, Instant now) {
        this.episode = episode;
        this.occasion = occasion;
        this.step = step;
        this.alerts = alerts;
        this.links = links;
        this.now = now;
    }

    /** In one line, for the log. */
    String line() {
        return subject() + " (" + since() + ")" + (step.isEmpty() ? "" : ", told to: " + step);
    }

    String subject() {
        return "[" + mark() + "] " + episode.getHeadline();
    }

    private String mark() {
        return switch (occasion) {
            case STEP -> episode.getSeverity().label();
            case UPDATE -> episode.getSeverity().label() + ", update";
            case RECOVERED -> "recovered";
        };
    }

    String since() {
        Instant end = episode.getEndedAt().orElse(now);
        String span = SpanText.of(Duration.between(episode.getBeganAt(), end));
        return episode.isOpen()
                ? "since " + TIME.format(episode.getBeganAt()) + ", for " + span
                : "from " + TIME.format(episode.getBeganAt()) + " on, for " + span;
    }

    /** @param recipient whose link to acknowledge is in it */
    String letter(String recipient) {
        return occasion == Occasion.RECOVERED ? recovered() : trouble(recipient);
    }

    private String recovered() {
        return """
                It is over: no alert fires any more.

                It was: %s
                It went on %s.
                %s
                %s

                Levee
                """.formatted(
                        episode.getHeadline(),
                        since(),
                        episode.getAcknowledgedBy()
                                .map(by -> "It was taken on by " + by + ".")
                                .orElse("Nobody took it on."),
                        links.episode(episode.getId()));
    }

    private String trouble(String recipient) {
        Diagnosis diagnosis = diagnosis();
        StringBuilder text = new StringBuilder(episode.getHeadline()).append("\n\n");
        text.append(episode.getSeverity() == Severity.CRITICAL ? "Critical, " : "A warning, ")
                .append(since())
                .append(".\n\n");
        section(text, "What fires", symptoms());
        section(text, "Why we think so", diagnosis.first().evidence());
        text.append("Take it on, so that nobody else is woken:\n")
                .append(links.acknowledge(episode.getId(), recipient))
                .append("\n\nLook at it, and repair it:\n")
                .append(links.episode(episode.getId()))
                .append("\n\nWhat to do, step by step:\n")
                .append(runbook())
                .append("\n\n");
        section(text, "It may also be", others(diagnosis));
        section(text, "Ruled out", ruledOut(diagnosis));
        text.append(why()).append("\n\nLevee\n");
        return text.toString();
    }

    private String why() {
        if (occasion == Occasion.UPDATE) {
            return "You were told of this before; it has changed since.";
        }
        return episode.getSeverity() == Severity.CRITICAL
                ? "You are told as: " + step + ". If nobody takes it on in time, the next ones are told."
                : "You are told as: " + step + ". It can wait for the working day; nobody else is told.";
    }

    /** That which put the episode's cause first: others may have fired before anything was known. */
    private Diagnosis diagnosis() {
        return alerts.stream()
                .map(Alert::getDiagnosis)
                .filter(each -> each.first().cause() == episode.getCause())
                .findFirst()
                .orElseGet(() -> alerts.get(0).getDiagnosis());
    }

    private String runbook() {
        return links.runbook(alerts.get(0).getName());
    }

    private List<String> symptoms() {
        List<Alert> firing = alerts.stream().filter(Alert::isFiring).toList();
        List<String> lines = firing.stream()
                .limit(MOST_ALERTS)
                .map(alert -> label(alert) + ": " + alert.getSymptom())
                .collect(Collectors.toList());
        if (firing.size() > MOST_ALERTS) {
            lines.add("and " + (firing.size() - MOST_ALERTS) + " more");
        }
        return lines;
    }

    private static String label(Alert alert) {
        return alert.getSubject().isEmpty()
                ? alert.getName().label()
                : alert.getName().label() + " (" + alert.getSubject() + ")";
    }

    private static List<String> others(Diagnosis diagnosis) {
        return diagnosis.causes().stream()
                .skip(1)
                .limit(MOST_LINES)
                .map(Diagnosis.Finding::sentence)
                .toList();
    }

    private static List<String> ruledOut(Diagnosis diagnosis) {
        return diagnosis.ruledOut().stream()
                .limit(MOST_LINES)
                .map(out -> out.cause().label() + ": " + out.why())
                .toList();
    }

    private static void section(StringBuilder text, String title, List<String> lines) {
        if (!lines.isEmpty()) {
            text.append(title).append(":\n");
            lines.stream()
                    .limit(MOST_ALERTS + 1)
                    .forEach(line -> text.append("- ").append(line).append('\n'));
            text.append('\n');
        }
    }

    /** For a channel of people: no link that acknowledges in anybody's name, but that to the page where they can. */
    String json() {
        if (occasion == Occasion.RECOVERED) {
            return new ChatText("It is over: " + episode.getHeadline(), Look.GOOD)
                    .title(title(), links.episode(episode.getId()))
                    .line("It went on " + since() + ".")
                    .json();
        }
        ChatText chat = new ChatText(
                        episode.getHeadline(), episode.getSeverity() == Severity.CRITICAL ? Look.DANGER : Look.WARNING)
                .title(title(), links.episode(episode.getId()))
                .line("Since " + TIME.format(episode.getBeganAt()));
        symptoms().forEach(line -> chat.line("• " + line));
        diagnosis().first().evidence().stream().limit(MOST_LINES).forEach(line -> chat.line("• " + line));
        chat.link("Take it on, and repair it", links.episode(episode.getId())).link("Runbook", runbook());
        ruledOut(diagnosis()).forEach(line -> chat.line("Not " + line));
        return chat.json();
    }

    private String title() {
        return "[" + mark() + "] Episode " + episode.getId();
    }
}
