package levee.command.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * What a {@link CheckoutSimulation} is to do. It travels to the simulation's JVM in system properties.
 *
 * @param productFile of addresses, one a line
 * @param buyers how many are at it at any time
 * @param result the file in which the tally is wanted
 */
record CheckoutTask(List<String> nodes, Path productFile, int buyers, Duration time, Path result) {

    private static final String PREFIX = "levee.bench.";

    static CheckoutTask fromSystem() {
        return new CheckoutTask(
                List.of(property("nodes").split(",")),
                Path.of(property("products")),
                Integer.parseInt(property("buyers")),
                Duration.parse(property("time")),
                Path.of(property("result")));
    }

    private static String property(String name) {
        return System.getProperty(PREFIX + name);
    }

    List<String> options() {
        return List.of(
                "-D" + PREFIX + "nodes=" + String.join(",", nodes),
                "-D" + PREFIX + "products=" + productFile,
                "-D" + PREFIX + "buyers=" + buyers,
                "-D" + PREFIX + "time=" + time,
                "-D" + PREFIX + "result=" + result);
    }

    List<String> products() {
        try {
            return Files.readAllLines(productFile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
