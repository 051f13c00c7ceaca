package levee.signals;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import levee.command.machine.Waiting;
import levee.command.visitor.Buyer;
import levee.command.visitor.FilledForm;
import levee.command.visitor.Visitor;
import levee.visitor.Catalogue;
import levee.visitor.RunningShop;
import levee.visitor.Site;
import org.junit.jupiter.api.Test;

/** Visitors who order while somebody holds their cart's table: each has a connection, until there are none left for orders. */
@RunningShop
class PoolSignalsIT {

    private static final Duration BOUND = Duration.ofSeconds(20);
    private static final Duration LOOK_EVERY = Duration.ofMillis(100);
    private static final int FEW = 5;
    private static final int TOO_MANY = 4;
    private static final int MOST_TIMERS = 8;
    private static final int LOOKS = 20;

    private final Site site;
    private final Visitor visitor;
    private final Buyer buyer;

    PoolSignalsIT(Site site) {
        this.site = site;
        this.visitor = new Visitor(site.node(2));
        this.buyer = new Buyer(visitor, "pool@buyer.example");
        buyer.addToCart(Catalogue.firstProduct(visitor));
    }

    @Test
    void whoHasAConnectionAndWhoWaitsForOneIsCountedExactly() throws Exception {
        FilledForm order = buyer.checkout();
        int idle = idle();
        int asker = figure("threads_busy");
        int acquired = figure("pool_acquired_total");
        int most = ofOrders("max") - idle;
        ExecutorService visitors = Executors.newFixedThreadPool(most + TOO_MANY);
        try {
            List<Future<Integer>> answers = new ArrayList<>();
            try (Connection connection = site.database().open()) {
                lockCarts(connection);
                answers.addAll(send(order, visitors, FEW));
                awaitFigures(idle + FEW, 0, asker + FEW);
                answers.addAll(send(order, visitors, most - FEW + TOO_MANY));
                awaitFigures(idle + most, TOO_MANY, asker + most + TOO_MANY);
                assertThat(ofOrders("used")).isEqualTo(ofOrders("max"));
            }
            for (Future<Integer> answer : answers) {
                assertThat(answer.get(1, TimeUnit.MINUTES)).isEqualTo(303);
            }
            awaitFigures(idle, 0, asker);
            assertThat(figure("pool_acquired_total")).isGreaterThanOrEqualTo(acquired + most + TOO_MANY);
        } finally {
            visitors.shutdownNow();
        }
    }

    @Test
    void aSessionIsCountedWhereItIs() {
        int before = figure("http_sessions");
        new Buyer(new Visitor(site.node(2)), "other@buyer.example").addToCart(Catalogue.firstProduct(visitor));
        assertThat(figure("http_sessions")).isGreaterThan(before);
    }

    @Test
    void whatTheNodeTakesOfTheMachineIsTold() {
        assertThat(figure("jvm_heap_used_bytes")).isPositive().isLessThanOrEqualTo(figure("jvm_heap_max_bytes"));
        assertThat(figure("jvm_gc_seconds_total")).isPositive().isLessThan(figure("process_cpu_seconds_total"));
    }

    /** The node's own timers take a connection now and then, for a moment. */
    private int idle() {
        return IntStream.range(0, LOOKS).map(each -> ofOrders("used")).min().orElseThrow();
    }

    private static void lockCarts(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("LOCK TABLES cart_lines WRITE");
        }
    }

    /** The same order each time, which may be sent so often: as many are let in at once as there are connections. */
    private List<Future<Integer>> send(FilledForm order, ExecutorService visitors, int count) {
        return IntStream.range(0, count)
                .mapToObj(each -> {
                    Visitor same = new Visitor(site.node(2));
                    same.cookies().putAll(visitor.cookies());
                    return visitors.submit(() -> same.submit(order).status());
                })
                .toList();
    }

    private void awaitFigures(int used, int waiting, int busy) {
        Waiting.until(() -> fits(figures(), used, waiting, busy), BOUND, LOOK_EVERY);
        assertThat(figures())
                .as("used %d, waiting %d, busy %d", used, waiting, busy)
                .matches(found -> fits(found, used, waiting, busy));
    }

    /** Where visitors have to wait, the node's own timers wait beside them. */
    private static boolean fits(List<? extends Integer> found, int used, int waiting, int busy) {
        int timers = found.get(1) - waiting;
        return found.get(0) == used && found.get(2) == busy && timers >= 0 && timers <= (waiting > 0 ? MOST_TIMERS : 0);
    }

    private List<Integer> figures() {
        return List.of(ofOrders("used"), ofOrders("waiting"), figure("threads_busy"));
    }

    private int ofOrders(String name) {
        return figure("connections_" + name + "\\{(.*,)?pool=\"orders\"");
    }

    /** The one whose name ends so. */
    private int figure(String name) {
        return new Visitor(site.node(2))
                .get("/metrics")
                .body()
                .lines()
                .filter(line -> line.matches("levee_(db_|http_)?" + name + "[{,}].*"))
                .findFirst()
                .map(line -> (int) Double.parseDouble(line.replaceFirst(".* ", "")))
                .orElseThrow();
    }
}
