package levee.office.incidents;

import jakarta.validation.constraints.Size;
import java.io.Serializable;

/** One section of a post-mortem while it is written: what is typed, and what it is written over. */
public class SectionForm implements Serializable {

    private final String key;
    private final String draft;
    private String seen;
    private String theirs;

    @Size(max = 16_000, message = "Use at most {max} characters.")
    private String text;

    /**
     * @param key of the text that names it
     * @param seen what somebody has written; empty if nobody has, and the draft stands in for it
     */
    SectionForm(String key, String seen, String draft) {
        this.key = key;
        this.seen = seen;
        this.draft = draft;
        text = seen.isEmpty() ? draft : seen;
    }

    boolean isAsSeen(String now) {
        return now.equals(seen);
    }

    /** Somebody else has written meanwhile: theirs is shown, and what is typed here stays. */
    void confront(String now) {
        if (!now.equals(seen)) {
            theirs = now;
            seen = now;
        }
    }

    /**
     * What is to be kept. A section that was left as it was drafted goes on writing itself until the incident is over; from then
     * on it is as final as the others.
     */
    String kept(boolean over) {
        String typed = text == null ? "" : text.replace("\r\n", "\n").strip();
        return !over && typed.equals(draft.strip()) ? "" : typed;
    }

    public String getKey() {
        return key;
    }

    /** Whether nobody has written it yet. */
    public boolean isDrafted() {
        return seen.isEmpty() && !draft.isEmpty();
    }

    /** Null if nobody else has written meanwhile. */
    public String getTheirs() {
        return theirs;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
