package levee.command.bench.surge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * What a {@link WalkSimulation} is to do. It travels to the simulation's JVM in system properties.
 *
 * @param products a file of addresses, one a line
 * @param aSecond how many visitors arrive, however fast they are answered; 0 for {@link #CROWD} who are there all the time
 * @param result the file in which the tally is wanted
 */
record WalkTask(List<String> nodes, Path products, double aSecond, Duration time, Path result) {

    /** With four seconds of thought each, more than two cores can serve. */
    static final int CROWD = 250;

    private static final String PREFIX = "levee.bench.";

    static WalkTask fromSystem() {
        return new WalkTask(
                List.of(property("nodes").split(",")),
                Path.of(property("products")),
                Double.parseDouble(property("rate")),
                Duration.parse(property("time")),
                Path.of(property("result")));
    }

    private static String property(String name) {
        return System.getProperty(PREFIX + name);
    }

    List<String> options() {
        return List.of(
                "-D" + PREFIX + "nodes=" + String.join(",", nodes),
                "-D" + PREFIX + "products=" + products,
                "-D" + PREFIX + "rate=" + aSecond,
                "-D" + PREFIX + "time=" + time,
                "-D" + PREFIX + "result=" + result);
    }

    List<String> addresses() {
        try {
            return Files.readAllLines(products);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
