package levee.loadtest;

import java.net.URI;
import java.util.Arrays;
import java.util.function.UnaryOperator;

/** The settings of load tests, with their defaults. They are the command's: no node reads them. */
public final class LoadTestSettings {

    /** Machines that may be put under load, by the name or address that is said to the command, with commas between. */
    public static final String HOSTS = "levee.loadtest.hosts";

    /** How long the profile {@code soak} runs unless the command is told. */
    public static final String SOAK_MINUTES = "levee.loadtest.soak-minutes";

    /** Whether {@code payara/levee start} starts a process that runs the scheduled ones; so it does where the stage is load. */
    public static final String SCHEDULE = "levee.loadtest.schedule";

    /** How long no node may have been started before a scheduled one: the first pages after a start are no measure. */
    public static final String WARM_MINUTES = "levee.loadtest.warm-minutes";

    private static final String FIVE = "5";
    private static final String OURS = "127.0.0.1,localhost";
    private static final String AN_HOUR = "60";

    private final UnaryOperator<String> values;

    /** @param values by name; null for one that is not set */
    public LoadTestSettings(UnaryOperator<String> values) {
        this.values = values;
    }

    public boolean allow(URI address) {
        return address.getHost() != null
                && Arrays.stream(hosts().split(","))
                        .map(String::strip)
                        .anyMatch(host -> host.equalsIgnoreCase(address.getHost()));
    }

    public String hosts() {
        return or(HOSTS, OURS);
    }

    /** @throws NumberFormatException if it is no number */
    public double soakMinutes() {
        return Double.parseDouble(or(SOAK_MINUTES, AN_HOUR));
    }

    public boolean schedule(String stage) {
        return Boolean.parseBoolean(or(SCHEDULE, Boolean.toString(stage.equals("load"))));
    }

    /** @throws NumberFormatException if it is no number */
    public double warmMinutes() {
        return Double.parseDouble(or(WARM_MINUTES, FIVE));
    }

    private String or(String name, String otherwise) {
        String value = values.apply(name);
        return value == null ? otherwise : value;
    }
}
