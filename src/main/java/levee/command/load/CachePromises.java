package levee.command.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import levee.command.bench.Counters;
import levee.command.bench.Figure;

/**
 * What the nodes counted of their cache and their statements during a run: nothing goes past the cache unseen, most reads do
 * not reach the database, and a page has few statements.
 *
 * @param leastShare of the reads that the cache must answer, in percent
 * @param mostStatements a page, reads and writes together, those of orders too
 */
record CachePromises(double leastShare, double mostStatements) {

    private static final String READS = "levee_cache_reads_total";
    private static final String BYPASS = "levee_cache_bypass_total";
    private static final double PERCENT = 100;

    static CachePromises of(Properties profile) {
        return new CachePromises(
                Double.parseDouble(profile.getProperty("cache-percent")),
                Double.parseDouble(profile.getProperty("statements-a-page")));
    }

    /** @param counted during the run, by all nodes together */
    List<Figure> judge(Counters counted, Interval met) {
        List<Figure> figures = new ArrayList<>();
        double reads = counted.sum(READS);
        if (reads > 0) {
            double past = counted.sum(READS, "outcome=\"loaded\"") + counted.sum(READS, "outcome=\"bypass\"");
            figures.add(
                    Figure.atLeast("Reads that the cache answered", PERCENT * (reads - past) / reads, "%", leastShare));
            figures.add(share("Of all reads, from a node's memory", counted, "local", reads));
            figures.add(share("Of all reads, from the grid", counted, "grid", reads));
            figures.add(share("Of all reads, after waiting for another's load", counted, "coalesced", reads));
        }
        double declared = counted.sum(BYPASS, "reason=\"declared\"");
        figures.add(Figure.atMost("Reads past the cache that nobody declared", counted.sum(BYPASS) - declared, "", 0));
        if (met.pages() > 0) {
            double statements = counted.statements("select") + counted.statements("write");
            figures.add(Figure.atMost("Statements a page", statements / met.pages(), "", mostStatements));
        }
        if (met.orders() > 0) {
            figures.add(Figure.shown("Writes an order, carts and all", counted.statements("write") / met.orders(), ""));
        }
        return figures;
    }

    private static Figure share(String name, Counters counted, String outcome, double reads) {
        return Figure.shown(name, PERCENT * counted.sum(READS, "outcome=\"" + outcome + "\"") / reads, "%");
    }
}
