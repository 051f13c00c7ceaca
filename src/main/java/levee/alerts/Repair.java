package levee.alerts;

import java.util.Optional;

/**
 * Something that can be put right from an alert: a bean for each, found by CDI. To do it twice does no more than to do it
 * once.
 */
public interface Repair {

    /** Under which it is asked for: {@code restore-policy}. */
    String name();

    /** What its button says for this finding: "Restore the last good policy of Product". Empty if it does not help there. */
    Optional<String> offer(Diagnosis.Finding finding);

    /**
     * @param by an e-mail address, or {@code levee} for a repair without a person
     * @return what was done, in one line for the timeline
     * @throws IllegalStateException with a sentence for people, if it cannot be done now
     */
    String perform(Diagnosis.Finding finding, String by);

    /** Whether it may be done without a person, where the settings allow repairs without one. */
    default boolean isAutomatic() {
        return false;
    }
}
