package levee.command.visitor;

import java.util.random.RandomGenerator;

/**
 * Numbers from 1 to n, the k-th of which is drawn in proportion to k<sup>-s</sup>: as visitors choose among products. By
 * rejection-inversion (Hörmann and Derflinger, Rejection-inversion to generate variates from monotone discrete
 * distributions, ACM TOMACS 1996): no table, however large n is.
 */
public final class Zipf {

    /** As in YCSB, after Gray et al., Quickly generating billion-record synthetic databases, SIGMOD 1994. */
    public static final double USUAL = 0.99;

    private final long n;
    private final double s;
    private final double first;
    private final double last;
    private final double accepted;

    /** @param s not 1 */
    public Zipf(long n, double s) {
        this.n = n;
        this.s = s;
        this.first = integral(1.5) - 1;
        this.last = integral(n + 0.5);
        this.accepted = 2 - inverse(integral(2.5) - weight(2));
    }

    private double weight(double x) {
        return Math.pow(x, -s);
    }

    private double integral(double x) {
        return (Math.pow(x, 1 - s) - 1) / (1 - s);
    }

    private double inverse(double area) {
        return Math.pow(1 + area * (1 - s), 1 / (1 - s));
    }

    public long draw(RandomGenerator random) {
        while (true) {
            double area = last + random.nextDouble() * (first - last);
            double x = inverse(area);
            long k = Math.max(1, Math.min(n, Math.round(x)));
            if (k - x <= accepted || area >= integral(k + 0.5) - weight(k)) {
                return k;
            }
        }
    }
}
