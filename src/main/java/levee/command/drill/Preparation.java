package levee.command.drill;

import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import levee.command.bench.Counters;
import levee.command.machine.Programs;
import levee.command.visitor.Answer;
import levee.command.visitor.Visitor;
import levee.drills.DrillTable;
import levee.drills.Fault;
import levee.drills.FaultKind.Place;
import levee.drills.Scenario;

/** Says what a drill would do, and looks whether all of it can be done. Touches nothing. */
public final class Preparation {

    private static final String TAKES_FAULTS = "levee_drills_faults";
    private static final String OPEN = "SELECT COUNT(*) FROM drill_runs WHERE open_mark = 1"
            + " AND beat_at > UTC_TIMESTAMP(6) - INTERVAL 10 SECOND";

    private final Scenario scenario;
    private final Scene scene;
    private final String by;
    private final List<Check> checks = new ArrayList<>();

    public Preparation(Scenario scenario, Scene scene, String by) {
        this.scenario = scenario;
        this.scene = scene;
        this.by = by;
    }

    /** What would happen, a line each. */
    public List<String> plan() {
        List<String> lines = new ArrayList<>();
        lines.add(scenario.name() + ": " + scenario.about());
        lines.add(
                scenario.hasLoad()
                        ? "Visitors come after the profile " + scenario.load() + ", " + plain(scenario.times())
                                + " times its number, for " + scenario.length().toSeconds() + " s, to "
                                + String.join(" and ", scene.addresses())
                        : "Nobody is sent; it goes on for " + scenario.length().toSeconds() + " s");
        for (Fault fault : scenario.faults()) {
            lines.add(String.format(
                    "%5d s  %s%s",
                    fault.at().toSeconds(),
                    fault.text(),
                    fault.lasting().isZero() ? "" : ", for " + fault.lasting().toSeconds() + " s"));
        }
        lines.add("To be named: " + scenario.toBeNamed());
        lines.add("Everything is put back at once if " + scenario.stop().text()
                + "; by the button in office/drills; by Ctrl-C; and by itself should this command die");
        return lines;
    }

    private static String plain(double number) {
        return number == Math.rint(number) ? Long.toString(Math.round(number)) : Double.toString(number);
    }

    /** Whether it can be done, a line for each thing that must be so. */
    public List<Check> checks() {
        checks.clear();
        check(
                "Drills are allowed in the stage " + scene.stage(),
                scene.allowed(),
                "levee.drills.enabled is not true. Set LEVEE_DRILLS_ENABLED=true and start the nodes anew; a stage live has"
                        + " real customers, who are hurt");
        List<Integer> nodes = scene.nodes();
        check("Nodes run", !nodes.isEmpty(), "none does. Start them: payara/levee start --stage load");
        database();
        Map<Integer, Counters> told = new HashMap<>();
        for (int node : nodes) {
            counters(node, told);
        }
        for (Fault fault : scenario.faults()) {
            check(fault, nodes, told);
        }
        return List.copyOf(checks);
    }

    private void check(String what, boolean good, String otherwise) {
        checks.add(Check.of(what, good, otherwise));
    }

    private void database() {
        try (Connection connection = scene.database().open()) {
            check("The database answers", true, "");
            check(
                    by + " may play drills",
                    DrillTable.may(connection, by),
                    "no such account has the role operations. Say who you are: --by EMAIL");
            try (var statement = connection.createStatement();
                    var row = statement.executeQuery(OPEN)) {
                row.next();
                check("No other drill is under way", row.getLong(1) == 0, "one is. End it in office/drills, or wait");
            }
        } catch (SQLException e) {
            check(
                    "The database answers",
                    false,
                    e.getMessage().lines().findFirst().orElse(""));
        }
    }

    private void counters(int node, Map<Integer, Counters> told) {
        String url = scene.cluster().url(node);
        try {
            Answer answer = new Visitor(URI.create(url)).get("/metrics");
            told.put(node, Counters.parse(answer.body()));
        } catch (RuntimeException e) {
            // It is told as one that takes no faults.
        }
        check("Node " + node + " is ready", scene.cluster().ready(node), url + "/health/ready says that it is not");
        check(
                "Node " + node + " lets itself be broken",
                told.containsKey(node)
                        && told.get(node).values().keySet().stream().anyMatch(name -> name.startsWith(TAKES_FAULTS)),
                "it was started without levee.drills.enabled=true");
    }

    private void check(Fault fault, List<Integer> nodes, Map<Integer, Counters> told) {
        String label = fault.kind().label();
        if (!fault.node().isEmpty()) {
            int node = Integer.parseInt(fault.node());
            check(label + ": node " + node + " runs", nodes.contains(node), "it does not; these do: " + nodes);
        }
        if (fault.kind().place() == Place.PROCESSES) {
            check(label + ": another node goes on", nodes.size() > 1, "the shop would be closed with it");
            check(
                    label + ": kill and setsid are there",
                    Programs.find("kill").isPresent() && Programs.find("setsid").isPresent(),
                    "they are not on the PATH");
        }
        if (fault.details().containsKey("region")) {
            String region = fault.details().get("region").replaceFirst("^.*:", "");
            check(
                    label + ": there is a region " + region,
                    told.values().stream()
                            .anyMatch(counters -> counters.values().keySet().stream()
                                    .anyMatch(series -> series.startsWith("levee_cache_")
                                            && series.contains("region=\"" + region + "\""))),
                    "no node tells of one");
        }
    }
}
