package levee.traffic;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The Universal Scalability Law (Gunther, Guerrilla Capacity Planning, 2007, chapter 4): N nodes bear
 * λN / (1 + α(N−1) + βN(N−1)).
 *
 * <p>Fitted by least squares of relative errors. N/C is linear in 1/λ, α/λ and β/λ; with the bounds 0 ≤ α ≤ 1 and 0 ≤ β few
 * cases are left of which unknowns lie on a bound, and each is three equations at most. That needs no library.
 *
 * @param lambda of one node alone
 * @param alpha the share of the work that only one node can do at a time (contention)
 * @param beta what keeping each other informed costs (crosstalk)
 */
public record ScalabilityLaw(double lambda, double alpha, double beta) {

    /** So many nodes were measured to bear so much. */
    public record Point(int nodes, double capacity) {}

    /** A way in which N/C may depend on N, and what its coefficients mean. */
    private record Shape(List<Term> terms, boolean fullContention) {}

    private enum Term {
        ONE {
            @Override
            double of(double n) {
                return 1;
            }
        },
        /** All work waits for one node at a time: α is 1. */
        N {
            @Override
            double of(double n) {
                return n;
            }
        },
        CONTENTION {
            @Override
            double of(double n) {
                return n - 1;
            }
        },
        CROSSTALK {
            @Override
            double of(double n) {
                return n * (n - 1);
            }
        };

        abstract double of(double n);
    }

    private static final Shape LINEAR = new Shape(List.of(Term.ONE), false);
    private static final Shape CONTENTION = new Shape(List.of(Term.ONE, Term.CONTENTION), false);
    private static final Shape CROSSTALK = new Shape(List.of(Term.ONE, Term.CROSSTALK), false);
    private static final Shape BOTH = new Shape(List.of(Term.ONE, Term.CONTENTION, Term.CROSSTALK), false);
    private static final Shape FULL = new Shape(List.of(Term.N), true);
    private static final Shape FULL_AND_CROSSTALK = new Shape(List.of(Term.N, Term.CROSSTALK), true);

    /**
     * The law that fits best.
     *
     * @throws IllegalArgumentException with fewer than three numbers of nodes: then more than one law fits
     */
    public static ScalabilityLaw fit(List<Point> points) {
        if (sizes(points) < 3) {
            throw new IllegalArgumentException("Three numbers of nodes at least");
        }
        return best(points, List.of(LINEAR, CONTENTION, CROSSTALK, BOTH, FULL, FULL_AND_CROSSTALK));
    }

    /**
     * The laws that the points allow, the most cautious first: of one number of nodes none can be told, and two leave open
     * whether what is missing goes to contention or to crosstalk, which differ the more the more nodes there are.
     */
    public static List<ScalabilityLaw> allowedBy(List<Point> points) {
        return switch ((int) Math.min(3, sizes(points))) {
            case 0, 1 -> List.of();
            case 2 ->
                List.of(best(points, List.of(LINEAR, CROSSTALK)), best(points, List.of(LINEAR, CONTENTION, FULL)));
            default -> List.of(fit(points));
        };
    }

    private static long sizes(List<Point> points) {
        return points.stream().mapToInt(Point::nodes).distinct().count();
    }

    private static ScalabilityLaw best(List<Point> points, List<Shape> shapes) {
        ScalabilityLaw best = null;
        for (Shape shape : shapes) {
            ScalabilityLaw law = law(shape, points);
            if (law != null && (best == null || law.error(points) < best.error(points) - 1e-12)) {
                best = law;
            }
        }
        return best;
    }

    /** Null if it breaks a bound. */
    private static ScalabilityLaw law(Shape shape, List<Point> points) {
        double[] found = solve(shape.terms, points);
        if (found == null || found[0] <= 0) {
            return null;
        }
        double alpha = shape.fullContention ? 1 : 0;
        double beta = 0;
        for (int i = 1; i < found.length; i++) {
            if (found[i] < 0) {
                return null;
            }
            if (shape.terms.get(i) == Term.CONTENTION) {
                alpha = found[i] / found[0];
            } else {
                beta = found[i] / found[0];
            }
        }
        return alpha > 1 ? null : new ScalabilityLaw(1 / found[0], alpha, beta);
    }

    /** The normal equations, by Gauss's elimination; null if they have no single solution. */
    private static double[] solve(List<Term> terms, List<Point> points) {
        int size = terms.size();
        double[][] rows = new double[size][size + 1];
        for (Point point : points) {
            double weight = Math.pow(point.capacity / point.nodes, 2);
            for (int i = 0; i < size; i++) {
                double left = weight * terms.get(i).of(point.nodes);
                for (int j = 0; j < size; j++) {
                    rows[i][j] += left * terms.get(j).of(point.nodes);
                }
                rows[i][size] += left * point.nodes / point.capacity;
            }
        }
        for (int i = 0; i < size; i++) {
            if (Math.abs(rows[i][i]) < 1e-9 * Math.abs(rows[0][0])) {
                return null;
            }
            for (int other = 0; other < size; other++) {
                double factor = other == i ? 0 : rows[other][i] / rows[i][i];
                for (int j = i; j <= size; j++) {
                    rows[other][j] -= factor * rows[i][j];
                }
            }
        }
        List<Double> found = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            found.add(rows[i][size] / rows[i][i]);
        }
        return found.stream().mapToDouble(each -> each).toArray();
    }

    private double error(List<Point> points) {
        return points.stream()
                .mapToDouble(point -> Math.pow(at(point.nodes) / point.capacity - 1, 2))
                .sum();
    }

    /** What so many nodes bear. */
    public double at(int nodes) {
        return lambda * nodes / (1 + alpha * (nodes - 1) + beta * nodes * (nodes - 1));
    }

    /** With how many nodes it bears most; empty if each one more helps. */
    public OptionalDouble bestNodes() {
        return beta > 0 ? OptionalDouble.of(Math.sqrt((1 - alpha) / beta)) : OptionalDouble.empty();
    }
}
