package levee.cache.stress;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import levee.command.database.DatabaseAccess;

/** A process of the stress, seen from without. */
final class NodeProcess implements AutoCloseable {

    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(60);

    private final String name;
    private final Path history;
    private final Path log;
    private final Process process;
    private final List<String> said = new ArrayList<>();
    private boolean isOver;
    private long gone = Version.NEVER;

    /** @param options for Java, with the class path */
    NodeProcess(
            String name,
            Path folder,
            List<String> options,
            DatabaseAccess access,
            int gridPort,
            List<Integer> gridPorts,
            String part,
            String hearing) {
        this.name = name;
        this.history = folder.resolve(name + ".history");
        this.log = folder.resolve(name + ".log");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1"));
        command.addAll(options);
        command.addAll(List.of(
                StressNode.class.getName(),
                history.toString(),
                Integer.toString(gridPort),
                gridPorts.stream().map(String::valueOf).collect(Collectors.joining(",")),
                part,
                hearing));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(log.toFile());
        builder.environment().put(StressNode.URL, access.url());
        builder.environment().put(StressNode.USER, access.user());
        builder.environment().put(StressNode.PASSWORD, access.password());
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread listener = new Thread(this::listen, name + " listener");
        listener.setDaemon(true);
        listener.start();
    }

    private void listen() {
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                hear(line);
            }
        } catch (IOException e) {
            hear("broken off: " + e.getMessage());
        }
        synchronized (said) {
            isOver = true;
            said.notifyAll();
        }
    }

    private void hear(String line) {
        synchronized (said) {
            said.add(line);
            said.notifyAll();
        }
    }

    /** How much it has said so far. */
    int now() {
        synchronized (said) {
            return said.size();
        }
    }

    /** The first line of that kind that it says from then on. */
    String await(int since, Predicate<String> kind, String description) {
        long end = System.nanoTime() + PATIENCE_NANOS;
        synchronized (said) {
            int next = since;
            while (true) {
                for (; next < said.size(); next++) {
                    if (kind.test(said.get(next))) {
                        return said.get(next);
                    }
                }
                long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
                if (isOver || left <= 0) {
                    throw new IllegalStateException(
                            name + " does not say " + description + " but " + said + "\n" + log());
                }
                waitFor(left);
            }
        }
    }

    private void waitFor(long millis) {
        try {
            said.wait(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private String log() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            return e.toString();
        }
    }

    String awaitReady() {
        return await(0, line -> line.startsWith("ready"), "that it is ready");
    }

    /** Until it has done so. */
    void tell(String what) {
        int since = now();
        send(what);
        await(since, line -> line.equals("done " + what), "that it has done: " + what);
    }

    private void send(String what) {
        try {
            process.getOutputStream().write((what + "\n").getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @return what it has counted */
    String end() {
        int since = now();
        send("end");
        return await(since, line -> line.startsWith("counts"), "its counts");
    }

    void pause() {
        signal("-STOP");
    }

    void goOn() {
        signal("-CONT");
    }

    private void signal(String signal) {
        try {
            int answer = new ProcessBuilder("kill", signal, Long.toString(process.pid()))
                    .start()
                    .waitFor();
            if (answer != 0) {
                throw new IllegalStateException(name + " is not there");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** As {@code kill -9}. Returns when it is gone. */
    void kill() {
        process.destroyForcibly();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        // Longer than the server takes to finish, or to roll back, what it was told last.
        gone = System.nanoTime() + TimeUnit.SECONDS.toNanos(1);
    }

    void addTo(Histories histories) throws IOException {
        histories.add(name, history, gone);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
