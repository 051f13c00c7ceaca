package levee.office.incidents;

import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;
import levee.incidents.PostMortemText;

/** A post-mortem while it is written. */
public class PostMortemForm implements Serializable {

    private final SectionForm summary;
    private final SectionForm impact;
    private final SectionForm rootCause;
    private final SectionForm resolution;
    private final SectionForm lessons;

    PostMortemForm(PostMortemText written, PostMortemText draft) {
        summary = new SectionForm("summary", written.getSummary(), draft.getSummary());
        impact = new SectionForm("impact", written.getImpact(), draft.getImpact());
        rootCause = new SectionForm("root-cause", written.getRootCause(), draft.getRootCause());
        resolution = new SectionForm("resolution", written.getResolution(), draft.getResolution());
        lessons = new SectionForm("lessons", written.getLessons(), draft.getLessons());
    }

    /** Whether nobody else has written since. */
    boolean isAsSeen(PostMortemText now) {
        return summary.isAsSeen(now.getSummary())
                && impact.isAsSeen(now.getImpact())
                && rootCause.isAsSeen(now.getRootCause())
                && resolution.isAsSeen(now.getResolution())
                && lessons.isAsSeen(now.getLessons());
    }

    void confront(PostMortemText now) {
        summary.confront(now.getSummary());
        impact.confront(now.getImpact());
        rootCause.confront(now.getRootCause());
        resolution.confront(now.getResolution());
        lessons.confront(now.getLessons());
    }

    /** @param over whether the incident is resolved, so that no draft of it changes any more */
    PostMortemText kept(boolean over) {
        return new PostMortemText(
                summary.kept(over), impact.kept(over), rootCause.kept(over), resolution.kept(over), lessons.kept(over));
    }

    public List<SectionForm> getSections() {
        return Stream.of(summary, impact, rootCause, resolution, lessons).toList();
    }
}
