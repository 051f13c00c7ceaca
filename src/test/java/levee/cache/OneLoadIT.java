package levee.cache;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.QueryHint;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import levee.cache.queries.QueryCache;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Many ask for the same thing that nobody has, on two nodes at once: the database is asked once. */
@Timeout(120)
class OneLoadIT {

    private static final int READERS = 200;

    @Entity(name = "Kite")
    @Cacheable
    @NamedQuery(
            name = "Kite.red",
            query = "select k from Kite k where k.colour = :colour order by k.id",
            hints = @QueryHint(name = QueryCache.HINT, value = "Kite.colour"))
    public static class Kite {

        @Id
        @GeneratedValue(strategy = GenerationType.IDENTITY)
        private Long id;

        private String colour;
    }

    private static TwoNodes nodes;
    private static ExecutorService readers;

    @BeforeAll
    static void start(@TempDir Path folder) {
        nodes = new TwoNodes(folder, Kite.class);
        readers = Executors.newFixedThreadPool(READERS);
    }

    @AfterAll
    static void stop() {
        readers.shutdownNow();
        nodes.close();
    }

    @Test
    void anEntityIsLoadedOnce() {
        long kite = kite("red");
        Map<String, Long> counted =
                counted(1, () -> assertThat(together(em -> colour(em, kite))).containsOnly("red"));
        assertThat(loads(counted, "entity", "Kite")).isEqualTo(1);
        assertThat(reads(counted, "entity", "Kite")).isEqualTo(READERS);
    }

    @Test
    void anEntityThatHasChangedIsLoadedOnceAndNobodySeesTheOldOne() {
        long kite = kite("red");
        together(em -> colour(em, kite));
        nodes.commit(1, em -> em.find(Kite.class, kite).colour = "green");
        Map<String, Long> counted =
                counted(1, () -> assertThat(together(em -> colour(em, kite))).containsOnly("green"));
        assertThat(loads(counted, "entity", "Kite")).isEqualTo(1);
    }

    @Test
    void whatIsNotThereIsNotThereForAnybody() {
        Map<String, Long> counted = counted(
                1, () -> assertThat(together(em -> em.find(Kite.class, 4_711L))).containsOnlyNulls());
        assertThat(loads(counted, "entity", "Kite")).isEqualTo(1);
        assertThat(reads(counted, "entity", "Kite")).isEqualTo(READERS);
    }

    @Test
    void whatIsMadeAfterItWasMissedIsThere() {
        long next = kite("red") + 1;
        assertThat(together(em -> em.find(Kite.class, next))).containsOnlyNulls();
        assertThat(kite("yellow")).isEqualTo(next);
        assertThat(together(em -> colour(em, next))).containsOnly("yellow");
    }

    @Test
    void aListIsLoadedOnceWithItsEntities() {
        LongStream.range(0, 24).forEach(i -> kite("blue"));
        Map<String, Long> counted =
                counted(1, () -> assertThat(together(em -> list(em, "blue"))).containsOnly(24));
        assertThat(loads(counted, "query", "Kite.red")).isEqualTo(1);
        assertThat(reads(counted, "query", "Kite.red")).isEqualTo(READERS);
        assertThat(loads(counted, "entity", "Kite")).isZero();
    }

    private static Map<String, Long> counted(long selects, Runnable reading) {
        long before = nodes.selects();
        Map<String, Long> counted = Metrics.during(reading);
        assertThat(nodes.selects() - before).isEqualTo(selects);
        return counted;
    }

    private static String colour(EntityManager em, long kite) {
        return em.find(Kite.class, kite).colour;
    }

    private static int list(EntityManager em, String colour) {
        return em.createNamedQuery("Kite.red", Kite.class)
                .setParameter("colour", colour)
                .getResultList()
                .size();
    }

    /** All at once, half of them on each node. */
    private static <T> List<T> together(Function<EntityManager, T> read) {
        CountDownLatch ready = new CountDownLatch(READERS);
        List<CompletableFuture<T>> reading = IntStream.range(0, READERS)
                .mapToObj(reader -> CompletableFuture.supplyAsync(
                        () -> {
                            ready.countDown();
                            await(ready);
                            return nodes.on(1 + reader % 2, read);
                        },
                        readers))
                .toList();
        return reading.stream().map(CompletableFuture::join).toList();
    }

    private static void await(CountDownLatch ready) {
        try {
            ready.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long kite(String colour) {
        Kite kite = new Kite();
        kite.colour = colour;
        nodes.commit(1, em -> em.persist(kite));
        nodes.look();
        return kite.id;
    }

    private static long loads(Map<String, Long> counted, String tier, String region) {
        return counted.getOrDefault("misses_total{region=" + region + ",tier=" + tier + "}", 0L);
    }

    private static long reads(Map<String, Long> counted, String tier, String region) {
        return counted.entrySet().stream()
                .filter(each -> each.getKey().startsWith("reads_total"))
                .filter(each -> each.getKey().contains("region=" + region + ",tier=" + tier))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }
}
