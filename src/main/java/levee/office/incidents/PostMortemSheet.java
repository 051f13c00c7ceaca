package levee.office.incidents;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import levee.incidents.ActionItem;
import levee.incidents.PostMortem;
import levee.incidents.PostMortemText;
import levee.office.MarkdownDocument;
import levee.page.MomentText;

/**
 * A post-mortem as it is read and printed.
 *
 * @param summary and the other sections: HTML, made from Markdown; lessons may be empty
 */
public record PostMortemSheet(
        String title,
        String severity,
        String began,
        boolean drafted,
        List<StageRow> stages,
        ImpactRow numbers,
        List<RoleRow> roles,
        String summary,
        String impact,
        String rootCause,
        String resolution,
        String lessons,
        List<TimelineRow> timeline,
        List<ActionLine> corrective,
        List<ActionLine> preventive)
        implements Serializable {

    /** Who did what. */
    public record RoleRow(String name, String person) implements Serializable {}

    /** Something to be done, or done. */
    public record ActionLine(String task, String owner, String due, boolean done) implements Serializable {

        static List<ActionLine> of(List<PostMortem.Action> actions) {
            return new ArrayList<>(actions.stream()
                    .map(action ->
                            new ActionLine(action.task(), action.owner(), Words.day(action.dueOn()), action.done()))
                    .toList());
        }
    }

    static PostMortemSheet of(PostMortem told) {
        PostMortemText texts = told.texts();
        return new PostMortemSheet(
                told.title(),
                told.severity().label(),
                MomentText.of(told.moments().getBegan()),
                told.drafted(),
                StageRow.of(told.moments()),
                ImpactRow.of(told.harm()),
                told.roles().stream()
                        .map(role -> new RoleRow(role.name(), role.person()))
                        .toList(),
                html(texts.getSummary()),
                html(texts.getImpact()),
                html(texts.getRootCause()),
                html(texts.getResolution()),
                html(texts.getLessons()),
                told.timeline().stream().map(TimelineRow::of).toList(),
                ActionLine.of(told.actions(ActionItem.Kind.CORRECTIVE)),
                ActionLine.of(told.actions(ActionItem.Kind.PREVENTIVE)));
    }

    private static String html(String markdown) {
        return MarkdownDocument.typed(markdown).html();
    }
}
