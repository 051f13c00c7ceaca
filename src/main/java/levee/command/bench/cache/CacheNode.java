package levee.command.bench.cache;

import com.mysql.cj.jdbc.MysqlDataSource;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.util.Map;
import levee.cache.WithoutContainer;

/**
 * A node of the benchmark: a JVM with the shop's entities, the cache and a member of the grid, and no container. It does
 * what it is told, line by line, on standard input, and answers each line with {@link Numbers} on standard output. It ends
 * with its input, or with whoever started it.
 */
public final class CacheNode {

    static final String URL = "LEVEE_BENCH_DB_URL";
    static final String USER = "LEVEE_BENCH_DB_USER";
    static final String PASSWORD = "LEVEE_BENCH_DB_PASSWORD";

    private CacheNode() {}

    public static void main(String[] arguments) throws IOException {
        PrintStream answers = System.out;
        // Libraries that print are not to be taken for answers.
        System.setOut(System.err);
        ProcessHandle.current()
                .parent()
                .ifPresent(parent ->
                        parent.onExit().thenRun(() -> Runtime.getRuntime().halt(1)));
        NodeTasks tasks = begin(System.getenv());
        answers.println(Numbers.of("members", NodeGrid.members()));
        BufferedReader commands = new BufferedReader(new InputStreamReader(System.in));
        for (String command = commands.readLine(); command != null; command = commands.readLine()) {
            answers.println(answer(tasks, command));
        }
        // The grid's threads would keep it alive; it has nothing to hand over.
        Runtime.getRuntime().halt(0);
    }

    private static NodeTasks begin(Map<String, String> environment) throws IOException {
        String url = environment.get(URL);
        NodeGrid.start();
        ReadCounters counters = new ReadCounters();
        MysqlDataSource database = new MysqlDataSource();
        database.setUrl(url);
        database.setUser(environment.get(USER));
        database.setPassword(environment.get(PASSWORD));
        WithoutContainer.begin(database, counters.registry());
        Map<String, String> settings = Map.of(
                "jakarta.persistence.jdbc.driver",
                "com.mysql.cj.jdbc.Driver",
                "jakarta.persistence.jdbc.url",
                url + SentStatements.PROPERTY,
                "jakarta.persistence.jdbc.user",
                environment.get(USER),
                "jakarta.persistence.jdbc.password",
                environment.get(PASSWORD));
        return new NodeTasks(EntityMemory.cached(settings), EntityMemory.plain(settings), counters);
    }

    private static String answer(NodeTasks tasks, String command) {
        try {
            return tasks.run(command).toString();
        } catch (Exception e) {
            e.printStackTrace();
            return Numbers.failed(e);
        }
    }
}
