package levee.office.incidents;

import java.io.Serializable;
import java.time.Instant;
import levee.incidents.PostMortem;
import levee.incidents.TimelineEntry;

/**
 * A line of the timeline.
 *
 * @param look of the badge that says what kind of thing it is
 */
public record TimelineRow(String at, String kind, String look, String text, String by) implements Serializable {

    static TimelineRow of(TimelineEntry entry) {
        return of(entry.getHappenedAt(), entry.getKind(), entry.getEntry(), entry.getBy());
    }

    static TimelineRow of(PostMortem.Entry entry) {
        return of(entry.at(), entry.kind(), entry.text(), entry.by());
    }

    private static TimelineRow of(Instant at, TimelineEntry.Kind kind, String text, String by) {
        return new TimelineRow(Words.moment(at), kind.label(), look(kind), text, by);
    }

    private static String look(TimelineEntry.Kind kind) {
        return switch (kind) {
            case ALERT -> "bad";
            case REPAIR, RECOVERY -> "good";
            case CHANGE -> "warn";
            case ACKNOWLEDGEMENT, STAGE -> "busy";
            case NOTE -> "quiet";
        };
    }
}
