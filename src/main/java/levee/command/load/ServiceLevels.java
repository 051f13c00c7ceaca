package levee.command.load;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import levee.command.bench.Figure;

/**
 * How quick pages shall be, in milliseconds, and how many may fail. TPC-W is content with 3 s for 90 % of most pages (1.8,
 * 5.5.1.1); visitors of today are not.
 */
record ServiceLevels(Map<PageClass, Level> levels, double errorShare) {

    private static final double PERCENT = 100;

    record Level(double p95, double p99) {}

    static ServiceLevels of(Properties profile) {
        Map<PageClass, Level> levels = new EnumMap<>(PageClass.class);
        for (PageClass pages : PageClass.values()) {
            levels.put(
                    pages,
                    new Level(
                            number(profile, pages.label() + ".p95-millis"),
                            number(profile, pages.label() + ".p99-millis")));
        }
        return new ServiceLevels(levels, number(profile, "errors-percent") / PERCENT);
    }

    private static double number(Properties profile, String name) {
        return Double.parseDouble(profile.getProperty(name));
    }

    /** One line for each; of pages that nobody opened there is none. */
    List<Figure> judge(Interval met) {
        List<Figure> figures = new ArrayList<>();
        levels.forEach((pages, level) -> {
            Latencies times = met.times(pages);
            if (times.count() > 0) {
                String name = pages.label().substring(0, 1).toUpperCase(Locale.ROOT)
                        + pages.label().substring(1);
                figures.add(Figure.atMost(name + ": p95", times.millis(0.95), "ms", level.p95));
                figures.add(Figure.atMost(name + ": p99", times.millis(0.99), "ms", level.p99));
            }
        });
        figures.add(Figure.atMost("Pages that failed", PERCENT * met.errorShare(), "%", PERCENT * errorShare));
        return figures;
    }

    boolean heldBy(Interval met) {
        return met.pages() > 0 && judge(met).stream().allMatch(Figure::held);
    }
}
