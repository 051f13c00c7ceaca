package levee.office.cache;

import java.util.Locale;

/** Numbers as somebody reads them who has little time. */
final class Sizes {

    private static final int THOUSAND = 1_000;

    private Sizes() {}

    /** {@code 12,345} */
    static String count(long number) {
        return String.format(Locale.ENGLISH, "%,d", number);
    }

    /** {@code 1.2 MB}; a dash for none. */
    static String bytes(long bytes) {
        if (bytes == 0) {
            return "–";
        }
        if (bytes < THOUSAND * THOUSAND) {
            return String.format(Locale.ENGLISH, "%,d kB", Math.max(1, bytes / THOUSAND));
        }
        return String.format(Locale.ENGLISH, "%,.1f MB", bytes / 1e6);
    }

    /** {@code 99.7 %}, and never 100 % of what is not all; a dash for a share of nothing. */
    static String share(long part, long whole) {
        if (whole == 0) {
            return "–";
        }
        if (part == whole) {
            return "100 %";
        }
        return String.format(Locale.ENGLISH, "%.1f %%", Math.floor(part * 1_000.0 / whole) / 10);
    }

    /** The mean in milliseconds: {@code 2.5 ms}; a dash if there was none. */
    static String mean(double seconds, long times) {
        return times == 0 ? "–" : String.format(Locale.ENGLISH, "%.1f ms", seconds * THOUSAND / times);
    }
}
