package levee.command.seed;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/**
 * Makes the catalogue and writes it: one thread makes statements, the caller's sends them, so that the server never
 * waits for the next. Between the two lie a few statements at most, whatever the number of products.
 */
final class Load {
    private static final int WAITING = 16;
    private static final int STATEMENTS_A_TRANSACTION = 100;
    private static final String END = "";

    private final Connection connection;
    private final Vocabulary vocabulary = Vocabulary.read();
    private final CatalogueRows rows;
    private final BlockingQueue<String> statements = new ArrayBlockingQueue<>(WAITING);
    private volatile long made;

    Load(Connection connection) {
        this.connection = connection;
        this.rows = new CatalogueRows(this::put, new Shelves(vocabulary.shelves()));
    }

    /** The tables must be empty; commits as it goes. */
    void run(long products, Consumer<String> listener) throws SQLException {
        var progress = new Progress(listener, products);
        var maker = Executors.newSingleThreadExecutor();
        try {
            var making = maker.submit(() -> make(products));
            send(progress);
            making.get();
            writeSequences(products);
            progress.finished();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("Interrupted while seeding");
        } catch (ExecutionException e) {
            throw new IllegalStateException("The seed could not be made", e.getCause());
        } finally {
            maker.shutdownNow();
        }
    }

    private void make(long products) {
        try {
            var position = 0;
            for (var shelf : vocabulary.shelves()) {
                rows.add(shelf, position++);
            }
            var generator = new Generator(vocabulary);
            for (var index = 0L; index < products; index++) {
                rows.add(generator.product(index));
                made = index + 1;
            }
            rows.finish();
        } finally {
            put(END);
        }
    }

    private void put(String statement) {
        try {
            statements.put(statement);
        } catch (InterruptedException e) {
            throw new CancellationException("Nobody takes the statements any more");
        }
    }

    private void send(Progress progress) throws SQLException, InterruptedException {
        try (var statement = connection.createStatement()) {
            var sent = 0;
            for (var next = statements.take(); !next.equals(END); next = statements.take()) {
                statement.executeUpdate(next);
                if (++sent % STATEMENTS_A_TRANSACTION == 0) {
                    connection.commit();
                    progress.reached(made);
                }
            }
        }
        connection.commit();
    }

    /** From here on ids are handed out by JPA, which expects the last one that is taken. */
    private void writeSequences(long products) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.executeUpdate("""
                    REPLACE INTO sequences (name, next_value)
                    VALUES ('categories', %d), ('products', %d), ('variants', %d)""".formatted(vocabulary.shelves().size(), products, rows.lastVariantId()));
        }
        connection.commit();
    }
}
