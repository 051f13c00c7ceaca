package levee.incidents;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * The story of an incident as it is told to everybody: the sections of a blameless post-mortem (Beyer et al., Site Reliability
 * Engineering, ch. 15 and appendix D). Where nobody has written a section yet, the draft stands in for it.
 *
 * @param texts none is empty but the lessons, which only people can say
 * @param drafted whether any section is the draft's still
 */
public record PostMortem(
        String title,
        IncidentSeverity severity,
        Moments moments,
        Harm harm,
        List<Role> roles,
        PostMortemText texts,
        boolean drafted,
        List<Entry> timeline,
        List<Action> actions) {

    /** Who did what: "Commander". */
    public record Role(String name, String person) {}

    /** A line of the timeline. */
    public record Entry(Instant at, TimelineEntry.Kind kind, String text, String by) {

        static Entry of(TimelineEntry entry) {
            return new Entry(entry.getHappenedAt(), entry.getKind(), entry.getEntry(), entry.getBy());
        }
    }

    /** Something to be done, or done. */
    public record Action(ActionItem.Kind kind, String task, String owner, LocalDate dueOn, boolean done) {

        static Action of(ActionItem item) {
            return new Action(item.getKind(), item.getTask(), item.getOwner(), item.getDueOn(), item.isDone());
        }
    }

    public PostMortem {
        roles = List.copyOf(roles);
        timeline = List.copyOf(timeline);
        actions = List.copyOf(actions);
    }

    public List<Action> actions(ActionItem.Kind kind) {
        return actions.stream().filter(action -> action.kind() == kind).toList();
    }
}
