package levee.command.bench.surge;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Consumer;
import levee.command.bench.Figure;
import levee.command.bench.Ground;
import levee.stock.sale.ReservationGroups;
import levee.stock.sale.SaleAnswer;
import levee.stock.sale.SaleRequest;

/**
 * One item that everybody wants: reservations as the shop groups them, against one locked row for each, on the same database
 * in turn. Those of a group have one connection; the others as many as a node has, which they wait for.
 */
final class HotSkuLines {

    private static final int UNITS = 100_000;
    private static final int CONNECTIONS = 32;
    private static final double TIMES = 20;
    private static final double WAIT_MILLIS = 5;
    private static final Duration TIME = Duration.ofSeconds(5);
    private static final Duration HOLD = Duration.ofHours(1);
    private static final List<Integer> CROWDS = List.of(64, 1_000);

    private final Ground ground;
    private final Consumer<String> progress;
    private final List<Figure> figures = new ArrayList<>();

    HotSkuLines(Ground ground, Consumer<String> progress) {
        this.ground = ground;
        this.progress = progress;
    }

    List<Figure> figures() {
        try {
            progress.accept("One buyer alone, for the time that a reservation takes");
            double alone = alone();
            figures.add(Figure.shown("Reservation, one buyer alone: p50", alone, "ms"));
            for (int buyers : CROWDS) {
                compare(buyers, alone);
            }
            return figures;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private double alone() throws SQLException {
        try (Connection connection = ground.database().open()) {
            HotItem item = HotItem.open(connection, UNITS);
            ReservationGroups groups = groups(connection);
            long end = System.nanoTime() + TIME.toNanos();
            return Crowd.of(1, buyer -> System.nanoTime() < end && reserve(groups, item, buyer))
                    .medianMillis();
        }
    }

    private void compare(int buyers, double alone) throws SQLException {
        String who = String.format(Locale.ROOT, "%,d buyers at once", buyers);
        progress.accept(who + ", a locked row for each reservation");
        Crowd locked = locked(buyers);
        progress.accept(who + ", grouped");
        try (Connection connection = ground.database().open()) {
            HotItem item = HotItem.open(connection, UNITS);
            ReservationGroups groups = groups(connection);
            Crowd grouped = Crowd.of(buyers, buyer -> reserve(groups, item, buyer));
            figures.add(Figure.shown(who + ", locked row: reservations", locked.aSecond(), "a second"));
            figures.add(Figure.shown(who + ", grouped: reservations", grouped.aSecond(), "a second"));
            figures.add(
                    Figure.atLeast(who + ": times the locked row's", grouped.aSecond() / locked.aSecond(), "", TIMES));
            figures.add(Figure.shown(who + ", locked row: p50", locked.medianMillis(), "ms"));
            figures.add(
                    buyers == CROWDS.get(0)
                            ? Figure.atMost(
                                    who + ": wait added by grouping, p50",
                                    grouped.medianMillis() - alone,
                                    "ms",
                                    WAIT_MILLIS)
                            : Figure.shown(who + ", grouped: p50", grouped.medianMillis(), "ms"));
            figures.add(Figure.atLeast(who + ": units reserved, of " + UNITS, item.held(connection), "", UNITS));
            figures.add(Figure.atMost(who + ": answers without a unit", grouped.reserved() - UNITS, "", 0));
        }
    }

    private Crowd locked(int buyers) throws SQLException {
        BlockingQueue<Connection> pool = new ArrayBlockingQueue<>(CONNECTIONS);
        try {
            for (int i = 0; i < CONNECTIONS; i++) {
                pool.add(ground.database().open());
            }
            HotItem item = HotItem.open(pool.element(), UNITS);
            long end = System.nanoTime() + TIME.toNanos();
            return Crowd.of(buyers, buyer -> System.nanoTime() < end && locked(pool, item, buyer));
        } finally {
            for (Connection connection : pool) {
                connection.close();
            }
        }
    }

    private static boolean locked(BlockingQueue<Connection> pool, HotItem item, String buyer) throws Exception {
        Connection connection = pool.take();
        try {
            return item.reserveLocked(connection, buyer);
        } finally {
            pool.add(connection);
        }
    }

    private static boolean reserve(ReservationGroups groups, HotItem item, String buyer) {
        SaleRequest request = new SaleRequest(buyer, "request-of-" + buyer, 1);
        return groups.reserve(item.id(), request).outcome() == SaleAnswer.Outcome.RESERVED;
    }

    /** On one connection: a second is never asked for, since one group of an item is under way at a time. */
    private static ReservationGroups groups(Connection connection) {
        Connection kept = (Connection) Proxy.newProxyInstance(
                HotSkuLines.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    try {
                        return method.getName().equals("close") ? null : method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
        return new ReservationGroups(() -> kept, HOLD);
    }
}
