package levee.signals;

import java.util.function.Predicate;

/**
 * A statement that does not say where it comes from: whoever knows the tables may. Asked of each that is read past JPA, in
 * the thread that sends it.
 */
public final class Unclaimed {

    private static volatile Predicate<String> bypass = sql -> false;

    private Unclaimed() {}

    /** @param judge whether a statement reads past the cache what is in it; counts it as such */
    public static void judgedBy(Predicate<String> judge) {
        bypass = judge;
    }

    static boolean isBypass(String sql) {
        return bypass.test(sql);
    }
}
