package levee.command.database;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Servers beside the one that Levee brings, which follow it: the first on the port after its port, and so on. Each has a folder
 * beside its folder, begins empty and gets all from the log. The nodes hear of them by the table {@code replicas}.
 */
public final class EmbeddedReplicas {

    /** As many ports after the database's are theirs. */
    public static final int MOST = 4;

    /**
     * How one of them is.
     *
     * @param lagSeconds as it thinks itself; empty if it does not follow
     */
    public record State(int number, boolean runs, OptionalLong pid, String address, Optional<Long> lagSeconds) {

        /** As {@code status} prints it. */
        public String words() {
            return runs ? "running" : "stopped";
        }
    }

    private final EmbeddedDatabase primary;
    private final Path folder;
    private final int port;

    /** @param folder of the primary */
    public EmbeddedReplicas(EmbeddedDatabase primary, Path folder, int port) {
        this.primary = primary;
        this.folder = folder;
        this.port = port;
    }

    /** From now on so many, which the nodes read from as soon as they have caught up. The primary runs and has its schema. */
    public void be(int count, Consumer<String> progress) {
        leave(count);
        stopBeyond(count, progress);
        for (int number = 1; number <= count; number++) {
            if (!server(number).running()) {
                progress.accept("Replica " + number + " follows");
            }
            server(number).start(progress);
            join(number);
        }
    }

    private void leave(int count) {
        write("DELETE FROM replicas WHERE address = ?", count + 1, MOST);
    }

    private void join(int number) {
        write("INSERT IGNORE INTO replicas (address) VALUES (?)", number, number);
    }

    private void write(String sql, int first, int last) {
        Transaction.run(primary.access(), connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                for (int number = first; number <= last; number++) {
                    statement.setString(1, address(number));
                    statement.executeUpdate();
                }
            }
        });
    }

    /** The numbers of those that run. */
    public List<Integer> running() {
        return IntStream.rangeClosed(1, MOST)
                .filter(number -> Files.exists(folder(number)) && server(number).running())
                .boxed()
                .toList();
    }

    /** Stops those with higher numbers; what they have stays, and they catch up when they are started again. */
    public void stopBeyond(int count, Consumer<String> progress) {
        for (int number : running()) {
            if (number > count) {
                progress.accept("Stopping replica " + number);
                server(number).stop();
            }
        }
    }

    /** Stops those that are not among these. */
    public void stopAllBut(List<Integer> numbers) {
        running().stream()
                .filter(number -> !numbers.contains(number))
                .forEach(number -> server(number).stop());
    }

    /** Of so many that are to run. */
    public List<State> states(int count) {
        List<State> states = new ArrayList<>();
        for (int number = 1; number <= count; number++) {
            EmbeddedDatabase server = server(number);
            boolean runs = server.running();
            states.add(new State(
                    number, runs, server.pid(), address(number), runs ? lag(server.access()) : Optional.empty()));
        }
        return states;
    }

    private static Optional<Long> lag(DatabaseAccess replica) {
        try (Connection connection = replica.open();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SHOW REPLICA STATUS")) {
            return row.next()
                    ? Optional.ofNullable(row.getObject("Seconds_Behind_Master", Long.class))
                    : Optional.empty();
        } catch (SQLException e) {
            return Optional.empty();
        }
    }

    private String address(int number) {
        return "127.0.0.1:" + (port + number);
    }

    private EmbeddedDatabase server(int number) {
        return primary.replica(folder(number), port + number);
    }

    private Path folder(int number) {
        return folder.resolveSibling(folder.getFileName() + "-replica-" + number);
    }
}
