package levee.cache;

import static org.assertj.core.api.Assertions.assertThat;

import com.hazelcast.map.IMap;
import jakarta.persistence.Cacheable;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import levee.command.machine.Waiting;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What somebody clears in the grid, past the application. Two memories, one grid, one database; both hear of it. */
class GridClearingIT {

    @Entity(name = "Candle")
    @Cacheable
    public static class Candle {

        @Id
        @GeneratedValue(strategy = GenerationType.IDENTITY)
        private Long id;

        private String name = "bright";
    }

    enum Clearing {
        CLEAR(IMap::clear),
        EVICT(IMap::evictAll);

        private final Consumer<IMap<?, ?>> deed;

        Clearing(Consumer<IMap<?, ?>> deed) {
            this.deed = deed;
        }
    }

    private static final Duration BOUND = Duration.ofSeconds(10);
    private static final Duration LOOK_EVERY = Duration.ofMillis(20);

    private static TwoNodes nodes;

    private final List<Thread> workers = new CopyOnWriteArrayList<>();
    private final List<String> written = new CopyOnWriteArrayList<>();

    @BeforeAll
    static void start(@TempDir Path folder) {
        nodes = new TwoNodes(folder, Candle.class);
    }

    @BeforeEach
    void listen() {
        ClearedRegions one = new ClearedRegions(nodes::connect, this::worker, written::add);
        ClearedRegions other = new ClearedRegions(nodes::connect, this::worker, written::add);
        nodes.look();
        MapClearing.tell(region -> {
            one.hear(region);
            other.hear(region);
        });
    }

    private Thread worker(Runnable work) {
        Thread worker = new Thread(work);
        workers.add(worker);
        return worker;
    }

    @AfterEach
    void deafen() {
        MapClearing.tell(region -> {});
    }

    @AfterAll
    static void stop() {
        nodes.close();
    }

    @ParameterizedTest
    @EnumSource
    void bothMemoriesForgetWhatIsClearedInTheGridAndOneReadsItAgain(Clearing clearing) throws Exception {
        long candle = candle();
        find(1, candle);
        find(2, candle);
        nodes.awaitInGrid("Candle", candle);
        long told = told();

        clearing.deed.accept(LocalGrid.start().getMap("levee.entities.Candle"));
        assertThat(Waiting.until(() -> workers.size() == 2, BOUND, LOOK_EVERY)).isTrue();
        for (Thread worker : workers) {
            worker.join(BOUND.toMillis());
        }
        nodes.look();

        assertThat(told()).as("rows in the log").isEqualTo(told + 1);
        assertThat(Metrics.during(() -> {
                    find(2, candle);
                    nodes.awaitInGrid("Candle", candle);
                    find(1, candle);
                }))
                .containsEntry("reads_total{outcome=loaded,region=Candle,tier=entity}", 1L)
                .containsEntry("reads_total{outcome=grid,region=Candle,tier=entity}", 1L);
    }

    @Test
    void aStormIsToldOnceForEachRegion() throws Exception {
        CountDownLatch held = new CountDownLatch(1);
        ClearedRegions regions = new ClearedRegions(
                () -> {
                    await(held);
                    return nodes.connect();
                },
                this::worker,
                written::add);
        long told = told();
        IntStream.range(0, 1_000).forEach(i -> regions.hear("Candle"));
        held.countDown();
        assertThat(workers).hasSize(1);
        workers.get(0).join(BOUND.toMillis());
        assertThat(told()).isEqualTo(told + 1);
        assertThat(written).containsExactly("Candle");
    }

    @Test
    void whereTheDatabaseFailsTheNextIsToldAllTheSame() throws Exception {
        AtomicBoolean fails = new AtomicBoolean(true);
        ClearedRegions regions = new ClearedRegions(
                () -> {
                    if (fails.getAndSet(false)) {
                        throw new SQLException("The database is away");
                    }
                    return nodes.connect();
                },
                this::worker,
                written::add);
        long told = told();
        regions.hear("Candle");
        workers.get(0).join(BOUND.toMillis());
        assertThat(told()).isEqualTo(told);
        regions.hear("Candle");
        workers.get(1).join(BOUND.toMillis());
        assertThat(told()).isEqualTo(told + 1);
    }

    @Test
    void whatIsClearedAgainIsToldAgain() throws Exception {
        ClearedRegions regions = new ClearedRegions(nodes::connect, this::worker, written::add);
        long told = told();
        for (int i = 0; i < 3; i++) {
            regions.hear("Candle");
            workers.get(i).join(BOUND.toMillis());
            nodes.look();
        }
        assertThat(told()).isEqualTo(told + 3);
    }

    private static void await(CountDownLatch latch) throws SQLException {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new SQLException(e);
        }
    }

    private static long candle() {
        Candle candle = new Candle();
        nodes.commit(1, em -> em.persist(candle));
        return candle.id;
    }

    private static void find(int node, long id) {
        assertThat(nodes.<Candle>on(node, em -> em.find(Candle.class, id))).isNotNull();
    }

    private static long told() throws SQLException {
        try (var connection = nodes.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "SELECT COUNT(*) FROM cache_changes WHERE region = 'Candle' AND entry IS NULL")) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
