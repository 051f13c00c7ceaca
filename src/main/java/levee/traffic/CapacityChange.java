package levee.traffic;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How much more or less so many nodes bear than they did, by comparable runs: as many nodes, the same stage, kinds of visitors,
 * addresses and cores.
 *
 * <p>Runs scatter. So it is the better one of the latest two that is compared, with the median of those before: one run that
 * something else has disturbed makes nothing of it, and neither does one that was lucky. With runs that scatter by 4 %, a tenth
 * less is measured by chance less than once in a hundred runs from one earlier run, and in five hundred from three.
 *
 * @param latest as the latest two agree at least; with fewer than three runs, as measured last
 * @param before the median of those before; 0 if there are none
 * @param earlier of how many that is the median
 * @param isDoubtful if another run now would tell more: there are too few, or the last alone says less
 * @param run the latest
 * @param now what that run ran on
 * @param then the same of the last run that was as good as usual; of {@code now} if there is none
 */
public record CapacityChange(
        int nodes,
        double latest,
        double before,
        int earlier,
        boolean isDoubtful,
        long run,
        Instant measuredAt,
        CapacityOutfit now,
        CapacityOutfit then) {

    /** A run that says so much less wants another one. */
    public static final double MUCH = 0.1;

    private static final int LATEST = 2;
    private static final int MOST_EARLIER = 5;
    private static final double USUAL = 0.95;

    private static final String READ =
            "/* housekeeping:capacities */ SELECT nodes, circumstances, pages_a_second, run_id,"
                    + " measured_at, build, revision, settings FROM capacities ORDER BY measured_at DESC, id DESC LIMIT 500";

    /** One of them. */
    record Measured(int nodes, String circumstances, double pages, long run, Instant at, CapacityOutfit outfit) {}

    /** Of the circumstances in which so many nodes were measured last, by their number. */
    public static List<CapacityChange> read(Connection connection) throws SQLException {
        List<Measured> all = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(READ);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                all.add(new Measured(
                        row.getInt(1),
                        row.getString(2),
                        row.getDouble(3),
                        row.getLong(4),
                        row.getObject(5, LocalDateTime.class).toInstant(ZoneOffset.UTC),
                        CapacityOutfit.of(row.getString(6), row.getString(7), row.getString(8))));
            }
        }
        return of(all);
    }

    /** @param all the latest first */
    static List<CapacityChange> of(List<Measured> all) {
        Map<Integer, List<Measured>> comparable = new TreeMap<>();
        Map<Integer, String> circumstances = new LinkedHashMap<>();
        for (Measured each : all) {
            circumstances.putIfAbsent(each.nodes, each.circumstances);
            if (circumstances.get(each.nodes).equals(each.circumstances)) {
                comparable
                        .computeIfAbsent(each.nodes, nodes -> new ArrayList<>())
                        .add(each);
            }
        }
        return comparable.values().stream().map(CapacityChange::ofComparable).toList();
    }

    private static CapacityChange ofComparable(List<Measured> runs) {
        Measured last = runs.get(0);
        List<Measured> earlier =
                runs.subList(Math.min(LATEST, runs.size()), Math.min(LATEST + MOST_EARLIER, runs.size()));
        double before = median(earlier);
        double latest = earlier.isEmpty() ? last.pages : Math.max(last.pages, runs.get(1).pages);
        CapacityOutfit then = earlier.stream()
                .filter(run -> run.pages >= USUAL * before)
                .findFirst()
                .map(Measured::outfit)
                .orElse(last.outfit);
        boolean lastAlone = last.pages < (1 - MUCH) * before && latest >= (1 - MUCH) * before;
        return new CapacityChange(
                last.nodes,
                latest,
                before,
                earlier.size(),
                earlier.isEmpty() || lastAlone,
                last.run,
                last.at,
                last.outfit,
                then);
    }

    private static double median(List<Measured> runs) {
        double[] sorted = runs.stream().mapToDouble(Measured::pages).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length == 0
                ? 0
                : sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /** Of what it was: -0.2 for a fifth less; 0 as long as there is nothing to compare. */
    public double ratio() {
        return before <= 0 ? 0 : latest / before - 1;
    }
}
