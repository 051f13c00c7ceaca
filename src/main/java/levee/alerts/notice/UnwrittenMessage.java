package levee.alerts.notice;

import levee.alerts.AlertUnwritten;
import levee.alerts.Severity;
import levee.alerts.notice.webhook.ChatText;
import levee.alerts.notice.webhook.ChatText.Look;

/** What somebody is told while nothing can be written: there is no episode yet to be taken on. */
record UnwrittenMessage(AlertUnwritten alert, Links links) {

    String subject() {
        return "[" + alert.severity().label() + "] " + alert.headline();
    }

    String letter() {
        return """
                %s

                %s fires since %s, and the database does not take it: this is told from the memory of one node.
                Nobody can take it on until the database is back; by then you may be told of it once more.

                What to do, step by step:
                %s

                Levee
                """.formatted(
                        alert.headline(), what(), Message.TIME.format(alert.firedAt()), links.runbook(alert.name()));
    }

    private String what() {
        String name = alert.name().label();
        return alert.subject().isEmpty() ? name : name + " (" + alert.subject() + ")";
    }

    String json() {
        return new ChatText(alert.headline(), alert.severity() == Severity.CRITICAL ? Look.DANGER : Look.WARNING)
                .title("[" + alert.severity().label() + "] The database does not take it", links.office())
                .line(what() + " fires since " + Message.TIME.format(alert.firedAt()))
                .line("Told from the memory of one node. Nobody can take it on until the database is back.")
                .link("Runbook", links.runbook(alert.name()))
                .json();
    }
}
