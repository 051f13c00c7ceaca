package levee.office.loadtest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import levee.office.operations.Amounts;
import levee.traffic.Capacity;
import levee.traffic.ScalabilityLaw;
import levee.traffic.ScalabilityLaw.Point;

/**
 * What the shop can bear: as was measured, and with more nodes as far as that can be told.
 *
 * @param text of the key that says how much the law can tell; empty if nothing was measured
 * @param sameBuild whether all was measured with one build
 */
public record CapacityBoard(List<Measured> measured, String text, List<Expected> expected, boolean sameBuild) {

    private static final int MORE_NODES = 4;

    public record Measured(int nodes, String pages, Instant at, String address) {}

    /** @param pages a second; from and to, if it cannot be told better */
    public record Expected(int nodes, String pages) {}

    public CapacityBoard {
        measured = List.copyOf(measured);
        expected = List.copyOf(expected);
    }

    static CapacityBoard of(List<Capacity> latest) {
        List<Point> points = latest.stream()
                .map(each -> new Point(each.getNodes(), each.getPagesASecond()))
                .toList();
        List<ScalabilityLaw> laws = ScalabilityLaw.allowedBy(points);
        return new CapacityBoard(
                latest.stream().map(CapacityBoard::measured).toList(),
                text(latest.size(), laws.size()),
                expected(points, laws),
                latest.stream().map(Capacity::getBuild).distinct().count() <= 1);
    }

    private static Measured measured(Capacity each) {
        return new Measured(
                each.getNodes(),
                Amounts.number(each.getPagesASecond()),
                each.getMeasuredAt(),
                "/office/load-tests/run?id=" + each.getRunId());
    }

    private static String text(int measured, int laws) {
        if (measured == 0) {
            return "";
        }
        return laws == 0 ? "load.law-none" : laws == 1 ? "load.law" : "load.law-two";
    }

    private static List<Expected> expected(List<Point> points, List<ScalabilityLaw> laws) {
        List<Expected> rows = new ArrayList<>();
        int most = points.stream().mapToInt(Point::nodes).max().orElse(0);
        for (int nodes = most + 1; nodes <= most + MORE_NODES && !laws.isEmpty(); nodes++) {
            int of = nodes;
            double least = laws.stream().mapToDouble(law -> law.at(of)).min().orElseThrow();
            double highest = laws.stream().mapToDouble(law -> law.at(of)).max().orElseThrow();
            String from = Amounts.number(least);
            String to = Amounts.number(highest);
            rows.add(new Expected(nodes, from.equals(to) ? from : from + " – " + to));
        }
        return rows;
    }

    public boolean isUnknown() {
        return measured.isEmpty();
    }
}
