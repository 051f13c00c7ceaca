package levee.cache.stress;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import levee.cache.LoneNode;
import levee.cache.Metrics;
import levee.cache.Woven;
import levee.command.database.DatabaseAccess;

/**
 * A process of the stress. It is told on standard input what to do, and says on standard output that it is done; when
 * nobody can tell it anything any more, it ends.
 */
final class StressNode {

    static final String URL = "STRESS_URL";
    static final String USER = "STRESS_USER";
    static final String PASSWORD = "STRESS_PASSWORD";

    /** In a node's process they are woven. */
    static final Class<?>[] ENTITIES = {Thing.class, Shelf.class, Turn.class, Deed.class};

    private static final int THREADS = 3;
    private static final int LONGEST_MILLIS = 20_000;
    private static final long NANOS_BETWEEN_WRITES = 5_000_000;

    private final Work work;
    private final boolean isWriter;
    private final List<Thread> workers = new ArrayList<>();
    private volatile boolean working = true;

    private StressNode(Work work, boolean isWriter) {
        this.work = work;
        this.isWriter = isWriter;
    }

    /** @param arguments file of the history, grid port, all grid ports with commas, reader or writer, hearing or deaf */
    public static void main(String[] arguments) throws IOException {
        Woven.require(Thing.class);
        DatabaseAccess access = new DatabaseAccess(System.getenv(URL), System.getenv(USER), System.getenv(PASSWORD));
        List<Integer> ports =
                Arrays.stream(arguments[2].split(",")).map(Integer::valueOf).toList();
        LoneNode node = new LoneNode(
                access,
                ports,
                Integer.parseInt(arguments[1]),
                members -> say("members " + members),
                arguments[4].equals("deaf"),
                ENTITIES);
        HistoryFile history = new HistoryFile(Path.of(arguments[0]));
        StressNode stress = new StressNode(new Work(node, history), arguments[3].equals("writer"));
        say("ready " + System.nanoTime());
        Map<String, Long> counts = Metrics.during(() -> stress.obey(node));
        say("counts " + counts);
        System.exit(0);
    }

    private static synchronized void say(String line) {
        System.out.println(line);
    }

    private void obey(LoneNode node) {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                switch (line) {
                    case "work" -> begin();
                    case "restart grid" -> node.restartGrid();
                    case "rest" -> rest();
                    case "read all" -> work.readAll();
                    default -> {
                        return;
                    }
                }
                say("done " + line);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void begin() {
        for (int i = 0; i < (isWriter ? 1 : THREADS); i++) {
            Thread worker = new Thread(this::keepWorking, "worker-" + i);
            worker.setDaemon(true);
            workers.add(worker);
            worker.start();
        }
    }

    private void keepWorking() {
        while (working) {
            if (isWriter) {
                work.write();
                LockSupport.parkNanos(NANOS_BETWEEN_WRITES);
            } else {
                work.anything();
            }
        }
    }

    private void rest() {
        working = false;
        try {
            for (Thread worker : workers) {
                worker.join(LONGEST_MILLIS);
                if (worker.isAlive()) {
                    // Whoever waits for its answer finds this in the log.
                    Thread.getAllStackTraces().forEach(StressNode::describe);
                    throw new IllegalStateException(worker.getName() + " does not end");
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void describe(Thread thread, StackTraceElement[] stack) {
        System.err.println(thread.getName() + " " + thread.getState());
        Arrays.stream(stack).forEach(frame -> System.err.println("    " + frame));
    }
}
