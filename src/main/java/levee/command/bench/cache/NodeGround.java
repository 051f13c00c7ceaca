package levee.command.bench.cache;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import levee.command.bench.EndedOnce;
import levee.command.bench.Ground;
import levee.command.database.DatabaseAccess;
import levee.command.database.EmbeddedDatabase;
import levee.command.database.Make;
import levee.command.database.Migrations;
import levee.command.database.Transaction;
import levee.command.machine.Folders;
import levee.command.machine.Ports;
import levee.command.seed.Seed;

/** A database with the demonstration catalogue and two nodes of the benchmark, for its length; a third one may join. */
final class NodeGround implements AutoCloseable {

    private static final int MOST_NODES = 3;
    private static final int SEEDED = 2_000;

    private final Path home;
    private final Consumer<String> progress;
    private final EmbeddedDatabase server;
    private final EndedOnce end = new EndedOnce(this::end);
    /** Also those that are being started, for whoever breaks it off. */
    private final List<NodeProcess> nodes = new CopyOnWriteArrayList<>();

    private final int gridPort = Ports.firstOfFree(MOST_NODES);
    private final String classPath;
    private DatabaseAccess database;
    private Products products;

    private NodeGround(Path home, Consumer<String> progress) {
        this.home = home;
        this.progress = progress;
        this.server = new EmbeddedDatabase(Make.MARIADB, home.resolve("data"), Ports.firstOfFree(1));
        this.classPath = Weaving.classPath(Folders.create(home.resolve("woven")));
    }

    /** @param home an empty folder, which is removed at the end */
    static NodeGround open(Path home, long products, Consumer<String> progress) {
        NodeGround ground = new NodeGround(home, progress);
        try {
            ground.begin(products);
            return ground;
        } catch (RuntimeException e) {
            ground.close();
            throw e;
        }
    }

    private void begin(long count) {
        database = server.start(progress);
        Migrations.apply(database, progress);
        Transaction.run(database, connection -> Seed.run(connection, SEEDED, progress));
        products = new Products(database, SEEDED);
        products.growTo(count);
        join();
        join();
    }

    /** Starts one more node. */
    NodeProcess join() {
        int number = nodes.size() + 1;
        progress.accept("Starting JVM " + number + ", with a member of the grid and no container");
        String members = IntStream.range(0, MOST_NODES)
                .mapToObj(i -> "127.0.0.1:" + (gridPort + i))
                .collect(Collectors.joining(","));
        List<String> grid = List.of(
                "-Dlevee.grid.name=levee-bench-" + gridPort,
                "-Dlevee.grid.address=127.0.0.1",
                "-Dlevee.grid.port=" + (gridPort + number - 1),
                "-Dlevee.grid.members=" + members);
        NodeProcess node = NodeProcess.start(classPath, grid, database, home.resolve("jvm-" + number + ".log"));
        nodes.add(node);
        node.receive();
        return node;
    }

    /** Ends the node that joined last. */
    void leave(NodeProcess node) {
        nodes.remove(node);
        node.close();
    }

    NodeProcess node(int number) {
        return nodes.get(number - 1);
    }

    Products products() {
        return products;
    }

    /** Of the categories with at least a page of products, so many. */
    List<Long> categories(int most) {
        return Transaction.call(database, connection -> {
            List<Long> categories = new ArrayList<>();
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery("SELECT category_id FROM listings GROUP BY category_id"
                            + " HAVING COUNT(*) >= 24 ORDER BY category_id LIMIT " + most)) {
                while (rows.next()) {
                    categories.add(rows.getLong(1));
                }
            }
            return categories;
        });
    }

    /** Nothing that any node or the grid has holds any more, and every node knows. */
    void clear() {
        Transaction.run(database, connection -> {
            try (var statement = connection.createStatement()) {
                statement.executeUpdate(Ground.CLEAR);
            }
        });
        long position = Transaction.call(database, NodeGround::position);
        nodes.forEach(node -> node.ask("seen " + position));
    }

    private static long position(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT MAX(id) FROM cache_changes")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    @Override
    public void close() {
        end.now();
    }

    private void end() {
        nodes.forEach(NodeProcess::close);
        server.stop();
        Folders.delete(home);
    }
}
