package levee.command.seed;

import java.math.BigDecimal;
import java.util.SplittableRandom;

/**
 * Prices as shops write them, in whole cents.
 *
 * @param cents what the cheapest variant costs, before it is rounded
 * @param ending the last two digits of most prices: 99 or 95
 */
record Price(long cents, int ending) {

    /** Cheap ones are more frequent than dear ones. */
    static Price between(int lowest, int highest, SplittableRandom random) {
        var place = random.nextDouble();
        var cents = lowest * 100L + (long) ((highest - lowest) * 100L * place * place);
        return new Price(cents, random.nextInt(3) == 0 ? 95 : 99);
    }

    BigDecimal plusPercent(int percent) {
        return BigDecimal.valueOf(believable(cents * (100 + percent) / 100), 2);
    }

    private long believable(long exact) {
        if (exact < 20_00) {
            return nearest(exact, 50) - 1;
        }
        if (exact < 100_00) {
            return nearest(exact, 100) - 100 + ending;
        }
        if (exact < 500_00) {
            return nearest(exact, 500) - 100 + ending;
        }
        return nearest(exact, 10_00) - 100 + (ending == 95 ? 0 : 99);
    }

    private static long nearest(long exact, long step) {
        return Math.max(1, (exact + step / 2) / step) * step;
    }
}
