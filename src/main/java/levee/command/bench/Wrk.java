package levee.command.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import levee.command.machine.Failure;

/**
 * The load generator for single pages: wrk, a small program in C that takes a few microseconds of processor time for a
 * request, so that on the same two cores it is the node that is measured. A generator in Java would take as much as a
 * page does.
 */
public final class Wrk {

    private static final int CONNECTIONS = 16;
    private static final int THREADS = 1;
    private static final double MILLIS_A_SECOND = 1_000;
    private static final Pattern FIGURES = Pattern.compile("figures (\\d+) (\\d+) (\\d+) (\\d+) (\\d+)");

    private final Path program;
    private final Path folder;
    private final Path script;

    public Wrk(Path program, Path folder) {
        this.program = program;
        this.folder = folder;
        this.script = folder.resolve("addresses.lua");
        unpack();
    }

    private void unpack() {
        try (InputStream source = Wrk.class.getResourceAsStream("addresses.lua")) {
            Files.write(script, source.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sixteen visitors, each asking again at once, for as long as this. */
    public Round run(String node, List<String> addresses, Duration time) {
        return run(node, addresses, time, List.of());
    }

    /** The same visitors, who all together ask so often in a second: at random moments, as long as answers are swift. */
    public Round run(String node, List<String> addresses, Duration time, double aSecond) {
        return run(node, addresses, time, List.of(Double.toString(CONNECTIONS / aSecond * MILLIS_A_SECOND)));
    }

    private Round run(String node, List<String> addresses, Duration time, List<String> delay) {
        try {
            Path list = Files.write(folder.resolve("addresses.txt"), addresses);
            List<String> command = new ArrayList<>(List.of(
                    program.toString(),
                    "--threads=" + THREADS,
                    "--connections=" + CONNECTIONS,
                    "--duration=" + time.toSeconds() + "s",
                    "--timeout=30s",
                    "--script=" + script,
                    node,
                    "--",
                    list.toString()));
            command.addAll(delay);
            Process wrk = new ProcessBuilder(command).redirectErrorStream(true).start();
            return parse(new String(wrk.getInputStream().readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Round parse(String output) {
        Matcher figures = FIGURES.matcher(output);
        if (!figures.find()) {
            throw new Failure("wrk did not work:\n" + output);
        }
        return new Round(
                Long.parseLong(figures.group(1)),
                micros(figures.group(2)),
                micros(figures.group(3)),
                micros(figures.group(4)),
                Long.parseLong(figures.group(5)));
    }

    private static Duration micros(String number) {
        return Duration.ofNanos(Long.parseLong(number) * 1000);
    }

    /** What one run showed; errors are answers that were no page, and connections that broke. */
    public record Round(long requests, Duration time, Duration median, Duration p99, long errors) {

        public double aSecond() {
            return requests / (time.toNanos() / 1e9);
        }
    }
}
