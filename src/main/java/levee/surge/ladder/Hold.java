package levee.surge.ladder;

import java.time.Instant;
import java.util.Optional;

/**
 * What a person says about the ladder, on all nodes; or what the settings say as long as nobody has.
 *
 * @param mode {@link #AUTO}, {@link #OFF}, or the label of the step up to which all are taken
 * @param by an e-mail address; empty if it is from the settings
 * @param at null if it is from the settings
 */
public record Hold(String mode, String by, Instant at) {

    /** It goes up and down by itself. */
    public static final String AUTO = "auto";

    /** No step is ever taken. */
    public static final String OFF = "off";

    /** @throws IllegalArgumentException if there is no such mode */
    public Hold {
        if (!mode.equals(AUTO) && !mode.equals(OFF) && Step.of(mode).isEmpty()) {
            throw new IllegalArgumentException("The ladder is auto, off, or held at a step, and not: " + mode);
        }
    }

    static Hold ofSettings(String mode) {
        return new Hold(mode, "", null);
    }

    public boolean isByAPerson() {
        return at != null;
    }

    /** How many steps are to be taken; empty if that is the ladder's own affair. */
    Optional<Integer> height() {
        return mode.equals(AUTO)
                ? Optional.empty()
                : Optional.of(Step.of(mode).map(Step::height).orElse(0));
    }
}
