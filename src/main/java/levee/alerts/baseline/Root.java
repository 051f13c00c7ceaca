package levee.alerts.baseline;

/**
 * The scale on which deviations are measured: the square root, signed and made linear about zero. On it, the noise of counts
 * is about as wide by night as by day (Bartlett 1936; Anscombe 1948), and a fall to nothing is as far away as the level is
 * high. Small numbers, such as shares, are left as they are but for a factor.
 */
final class Root {

    /** Beyond it all is equally huge: so that the squares of what is kept in a float stay finite. */
    private static final double MOST = 1e30;

    private Root() {}

    static double of(double value) {
        return Math.copySign(Math.min(Math.sqrt(Math.abs(value) + 1) - 1, MOST), value);
    }

    static double back(double root) {
        double size = Math.abs(root);
        return Math.copySign(size * (size + 2), root);
    }
}
