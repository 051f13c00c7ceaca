package levee.alerts.diagnosis;

/** From figures to shares of certainty. */
final class Scale {

    private Scale() {}

    /** 0 up to one value, 1 from another on, linear between; 0 for what is unknown. */
    static double ramp(double value, double from, double to) {
        return Double.isNaN(value) ? 0 : clamp((value - from) / (to - from));
    }

    static double clamp(double value) {
        return Math.max(0, Math.min(1, value));
    }
}
