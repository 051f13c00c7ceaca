package levee.alerts.diagnosis;

/**
 * A figure beside its normal value, either of which may be unknown, and then is NaN. What no figure of ours can be, negative
 * or infinite, is unknown.
 */
record Level(double now, double usual) {

    static final Level UNKNOWN = new Level(Double.NaN, Double.NaN);

    Level {
        now = sane(now);
        usual = sane(usual);
    }

    private static double sane(double value) {
        return Double.isFinite(value) && value >= 0 ? value : Double.NaN;
    }

    boolean isKnown() {
        return !Double.isNaN(now);
    }

    boolean isUsualKnown() {
        return !Double.isNaN(usual);
    }

    /** Zero where it is unknown. */
    double current() {
        return isKnown() ? now : 0;
    }

    /** Zero where it is unknown. */
    double normal() {
        return isUsualKnown() ? usual : 0;
    }

    /** By how much it is more than usual; nothing if either is unknown. */
    double extra() {
        return isKnown() && isUsualKnown() ? Math.max(0, now - usual) : 0;
    }

    /** How many times the usual; 1 where that cannot be said. */
    double times() {
        return isKnown() && isUsualKnown() && usual > 0 ? now / usual : 1;
    }

    Level plus(Level other) {
        return new Level(sum(now, other.now), sum(usual, other.usual));
    }

    private static double sum(double one, double other) {
        if (Double.isNaN(one)) {
            return other;
        }
        return Double.isNaN(other) ? one : one + other;
    }
}
