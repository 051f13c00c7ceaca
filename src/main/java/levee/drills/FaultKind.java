package levee.drills;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What can be broken. Files and the database know each by its label. */
public enum FaultKind {
    CACHE_BYPASS(Place.POLICIES, "Region {region} of the cache is closed by hand, past all checks", Parameter.region()),
    NO_TIME_TO_LIVE(
            Place.POLICIES, "What region {region} of the cache keeps is given no time to live", Parameter.region()),
    CACHE_CLEARED(Place.POLICIES, "Everything that is cached is said to have changed"),
    DATABASE_SLOW(
            Place.NODES,
            "Each answer of the database comes {millis} ms late",
            Parameter.number("millis", 500, 1, 60_000),
            Parameter.oneNode()),
    DATABASE_STOPPED(Place.NODES, "The database can no longer be reached", Parameter.oneNode()),
    POOL_SHRUNK(
            Place.NODES,
            "{connections} connections to the database are taken out of the pool",
            Parameter.number("connections", 30, 1, 1_000),
            Parameter.oneNode()),
    GRID_SPLIT(Place.NODES, "The connections of the data grid are cut", Parameter.oneNode()),
    PAYMENT_SLOW(
            Place.NODES,
            "The payment gateway takes {millis} ms longer",
            Parameter.number("millis", 3_000, 1, 60_000),
            Parameter.oneNode()),
    PAYMENT_DOWN(Place.NODES, "The payment gateway can no longer be reached", Parameter.oneNode()),
    MAIL_DOWN(Place.NODES, "No letter can be delivered", Parameter.oneNode()),
    CLOCK_SKEW(
            Place.NODES,
            "The clock is {seconds} s wrong",
            Parameter.number("seconds", 120, -86_400, 86_400),
            Parameter.oneNode()),
    NODE_KILLED(Place.PROCESSES, "Node {node} is killed", Parameter.number("node", 2, 1, 9)),
    NODE_PAUSED(Place.PROCESSES, "Node {node} stands still", Parameter.number("node", 2, 1, 9)),
    SURGE(Place.CROWD, "{times} times as many visitors come", Parameter.number("times", 5, 2, 100));

    /** Where a fault is, and so who begins and ends it. */
    public enum Place {
        /** Rows that the command writes; the nodes put them back. */
        POLICIES,
        /** Within the nodes. */
        NODES,
        /** The nodes' processes, from outside. */
        PROCESSES,
        /** Those who come to the shop. */
        CROWD
    }

    private final Place place;
    private final String text;
    private final List<Parameter> parameters;

    FaultKind(Place place, String text, Parameter... parameters) {
        this.place = place;
        this.text = text;
        this.parameters = List.of(parameters);
    }

    /** Such as {@code cache-bypass}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<FaultKind> of(String label) {
        return Stream.of(values()).filter(kind -> kind.label().equals(label)).findFirst();
    }

    static String labels() {
        return Stream.of(values()).map(FaultKind::label).collect(Collectors.joining(", "));
    }

    public Place place() {
        return place;
    }

    List<Parameter> parameters() {
        return parameters;
    }

    /** In a sentence, without a full stop. */
    String text(Map<String, String> details) {
        String sentence = text;
        for (Map.Entry<String, String> detail : details.entrySet()) {
            sentence = sentence.replace("{" + detail.getKey() + "}", detail.getValue());
        }
        String node = details.getOrDefault("node", "");
        return place == Place.NODES && !node.isEmpty() ? sentence + ", on node " + node : sentence;
    }
}
