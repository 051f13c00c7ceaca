package levee.alerts.baseline;

/** Guards what is read back: a damaged state is refused, not gone on with. */
final class Saved {

    private Saved() {}

    static int within(int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(
                    "A saved base line is damaged: " + value + " is not between " + least + " and " + most + ".");
        }
        return value;
    }

    static float finite(float value) {
        if (!Float.isFinite(value)) {
            throw new IllegalArgumentException("A saved base line is damaged: it holds " + value + ".");
        }
        return value;
    }
}
