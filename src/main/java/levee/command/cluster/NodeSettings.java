package levee.command.cluster;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import levee.drills.DrillSettings;
import levee.drills.FaultySocketFactory;

/** The settings of one node, as the file that it reads at its start: those of the cluster, and its own place in it. */
final class NodeSettings {
    static final String NODE = "levee.node";
    static final String HTTP_ADDRESS = "levee.http.address";
    static final String GRID_ADDRESS = "levee.grid.address";
    private static final String GRID_NAME = "levee.grid.name";
    private static final String GRID_PORT = "levee.grid.port";
    private static final String GRID_MEMBERS = "levee.grid.members";
    private static final String DATABASE = "levee.db.url";
    private static final String LOOPBACK = "127.0.0.1";

    private NodeSettings() {}

    static Map<String, String> of(Plan plan, int node) {
        var values = new TreeMap<>(plan.settings().values());
        values.putIfAbsent(HTTP_ADDRESS, LOOPBACK);
        values.putIfAbsent(GRID_ADDRESS, LOOPBACK);
        values.putIfAbsent(GRID_NAME, "levee-" + plan.gridPort());
        values.putIfAbsent(GRID_MEMBERS, members(plan, values.get(GRID_ADDRESS)));
        values.put(GRID_PORT, Integer.toString(plan.gridPort(node)));
        values.put(NODE, name(values.get(GRID_ADDRESS), node));
        values.computeIfPresent(DATABASE, (name, url) -> breakable(url, values.get(DrillSettings.ENABLED)));
        return values;
    }

    /** Where drills are allowed, connections to the database are such that they can be made slow, or cut. */
    private static String breakable(String url, String drills) {
        return Boolean.parseBoolean(drills)
                ? url + (url.contains("?") ? "&" : "?") + "socketFactory=" + FaultySocketFactory.class.getName()
                : url;
    }

    static GridPlace grid(Plan plan) {
        var values = of(plan, 1);
        return new GridPlace(
                values.get(GRID_NAME),
                values.get(GRID_ADDRESS),
                values.get(GRID_MEMBERS),
                plan.gridPort(Plan.MOST_NODES + 1));
    }

    /** Its number; where nodes run on several machines, with the machine's address. */
    private static String name(String address, int node) {
        return address.equals(LOOPBACK) ? Integer.toString(node) : node + "@" + address;
    }

    private static String members(Plan plan, String address) {
        return IntStream.rangeClosed(1, plan.nodes())
                .mapToObj(node -> address + ":" + plan.gridPort(node))
                .collect(Collectors.joining(","));
    }

    /** In the form of a properties file, in the order of the names: equal settings make equal text. */
    static String text(Map<String, String> values) {
        return values.entrySet().stream()
                .map(value -> value.getKey() + "=" + escape(value.getValue()) + "\n")
                .collect(Collectors.joining());
    }

    private static String escape(String value) {
        var escaped = new StringBuilder();
        for (var letter : value.toCharArray()) {
            if (letter == '\\') {
                escaped.append("\\\\");
            } else if (letter < ' ' || letter > '~' || letter == ' ' && escaped.isEmpty()) {
                escaped.append(String.format("\\u%04x", (int) letter));
            } else {
                escaped.append(letter);
            }
        }
        return escaped.toString();
    }
}
