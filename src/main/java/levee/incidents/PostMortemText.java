package levee.incidents;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Lob;

/** What people write about an incident, a section each; empty until somebody has, and then a draft stands in for it. */
@Embeddable
public class PostMortemText {

    @Lob
    private String summary = "";

    @Lob
    private String impact = "";

    @Lob
    @Column(name = "root_cause")
    private String rootCause = "";

    @Lob
    private String resolution = "";

    @Lob
    private String lessons = "";

    /** For JPA, and for one that nobody has written yet. */
    protected PostMortemText() {}

    /** A text that is missing is empty. */
    public PostMortemText(String summary, String impact, String rootCause, String resolution, String lessons) {
        this.summary = orEmpty(summary);
        this.impact = orEmpty(impact);
        this.rootCause = orEmpty(rootCause);
        this.resolution = orEmpty(resolution);
        this.lessons = orEmpty(lessons);
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text.strip();
    }

    /** These, and where they are empty the others. */
    PostMortemText over(PostMortemText draft) {
        return new PostMortemText(
                summary.isEmpty() ? draft.summary : summary,
                impact.isEmpty() ? draft.impact : impact,
                rootCause.isEmpty() ? draft.rootCause : rootCause,
                resolution.isEmpty() ? draft.resolution : resolution,
                lessons.isEmpty() ? draft.lessons : lessons);
    }

    public String getSummary() {
        return summary;
    }

    public String getImpact() {
        return impact;
    }

    public String getRootCause() {
        return rootCause;
    }

    public String getResolution() {
        return resolution;
    }

    public String getLessons() {
        return lessons;
    }
}
