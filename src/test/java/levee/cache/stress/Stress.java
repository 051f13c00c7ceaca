package levee.cache.stress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import levee.cache.Woven;
import levee.command.database.DatabaseAccess;
import levee.command.database.EmbeddedDatabase;
import levee.command.database.Make;
import levee.command.database.Migrations;
import levee.command.machine.Ports;

/** One database, two nodes, and a writer that nothing happens to; and what happens to the nodes. */
final class Stress implements AutoCloseable {

    private static final int WRITER = 2;
    private static final int FAULTS = 3;
    private static final int SECONDS_BETWEEN_FAULTS = 5;

    private final Path folder;
    private final String hearing;
    private final EmbeddedDatabase server;
    private final DatabaseAccess access;
    private final List<Integer> ports;
    private final List<String> woven;
    private final List<NodeProcess> all = new ArrayList<>();
    private final NodeProcess[] nodes = new NodeProcess[WRITER + 1];
    private final List<String> counts = new ArrayList<>();

    /** @param hearing whether the nodes hear of changes: hearing or deaf */
    Stress(Path folder, String hearing) {
        this.folder = folder;
        this.hearing = hearing;
        server = new EmbeddedDatabase(Make.MARIADB, folder.resolve("database"), Ports.firstOfFree(1));
        access = server.start(progress -> {});
        Migrations.apply(access, progress -> {});
        woven = Woven.options(folder, List.of(StressNode.ENTITIES));
        int first = Ports.firstOfFree(nodes.length);
        ports = IntStream.range(first, first + nodes.length).boxed().toList();
        start(WRITER);
        nodes[WRITER].awaitReady();
        begin();
        start(0);
        start(1);
        requireSameClock(nodes[0].awaitReady());
        nodes[1].awaitReady();
    }

    private void start(int number) {
        nodes[number] = new NodeProcess(
                "node" + (all.size() + 1),
                folder,
                woven,
                access,
                ports.get(number),
                ports,
                number == WRITER ? "writer" : "reader",
                hearing);
        all.add(nodes[number]);
    }

    /** By then the first process has made the tables. */
    private void begin() {
        for (int thing = 1; thing <= Work.THINGS; thing++) {
            execute("INSERT INTO TURN (THING, VERSION) VALUES (" + thing + ", 0)");
        }
        for (int shelf = 1; shelf <= Work.SHELVES; shelf++) {
            execute("INSERT INTO SHELF (ID) VALUES (" + shelf + ")");
        }
    }

    private void execute(String sql) {
        try (Connection connection = access.open();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What a process says of the time is compared with what another says. */
    private static void requireSameClock(String ready) {
        long there = Long.parseLong(ready.split(" ")[1]);
        assertThat(System.nanoTime() - there).isBetween(0L, TimeUnit.MINUTES.toNanos(5));
    }

    void workUndisturbed(int seconds) {
        for (NodeProcess node : nodes) {
            node.tell("work");
        }
        goOn(seconds);
    }

    /** Each thing that can happen, in turn, with some quiet in between. */
    void work(int seconds) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        workUndisturbed(SECONDS_BETWEEN_FAULTS);
        for (int fault = 0; fault < FAULTS || System.nanoTime() - end < 0; fault++) {
            // Each node meets each of them.
            int number = fault / FAULTS % WRITER;
            switch (fault % FAULTS) {
                case 0 -> pause(1 - number);
                case 1 -> killAndRestart(number);
                default -> restartGrid(number);
            }
            goOn(SECONDS_BETWEEN_FAULTS);
        }
    }

    /** This is how long the stress lasts; nothing is expected to have happened by then. */
    private static void goOn(int seconds) {
        LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(seconds));
    }

    private void restartGrid(int number) {
        int since = nodes[number].now();
        nodes[number].tell("restart grid");
        nodes[number].await(since, members(count -> count == nodes.length), "that it is back in the grid");
    }

    /** For so long that the others take it for gone. */
    private void pause(int number) {
        int since = nodes[WRITER].now();
        nodes[number].pause();
        nodes[WRITER].await(since, members(count -> count < nodes.length), "that it misses the paused one");
        since = nodes[WRITER].now();
        nodes[number].goOn();
        nodes[WRITER].await(since, members(count -> count == nodes.length), "that it is back");
    }

    private void killAndRestart(int number) {
        nodes[number].kill();
        start(number);
        nodes[number].awaitReady();
        nodes[number].tell("work");
    }

    private static Predicate<String> members(Predicate<Integer> count) {
        return line -> line.startsWith("members ") && count.test(Integer.valueOf(line.split(" ")[1]));
    }

    /** Everybody rests, reads everything once more, and ends. */
    Histories end() throws IOException {
        for (NodeProcess node : nodes) {
            node.tell("rest");
        }
        Histories histories = new Histories();
        for (NodeProcess node : nodes) {
            node.tell("read all");
            counts.add(node.end());
        }
        for (NodeProcess node : all) {
            node.addTo(histories);
        }
        return histories;
    }

    List<String> counts() {
        return counts;
    }

    /** All that was committed, in the order of the versions. */
    List<Deed> deeds() {
        List<Deed> deeds = new ArrayList<>();
        try (Connection connection = access.open();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT ID, SHELF, LOUD FROM DEED ORDER BY ID")) {
            while (rows.next()) {
                Long shelf = rows.getObject(2) == null ? null : rows.getLong(2);
                deeds.add(new Deed(rows.getLong(1), shelf, rows.getBoolean(3)));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return deeds;
    }

    @Override
    public void close() {
        all.forEach(NodeProcess::close);
        server.stop();
    }
}
