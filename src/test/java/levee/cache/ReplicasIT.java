package levee.cache;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Id;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import levee.database.Ordering;
import levee.database.ReplicatedDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A node whose loads a real replica answers, as long as it has what this node knows of; the tests are one story. */
@Timeout(300)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReplicasIT {

    @Entity(name = "Buoy")
    @Cacheable
    public static class Buoy {

        @Id
        private Long id;

        private String colour;
    }

    /** This node looks into the log once a second, and when it is told to: time enough for what it cannot know yet. */
    private static final int BOUND_MILLIS = 4_000;

    private static ReplicatedDatabase database;
    private static LogWatch watch;
    private static EntityManagerFactory memory;
    private static long ids;

    @BeforeAll
    static void start(@TempDir Path folder) {
        Metrics.begin();
        LocalGrid.start();
        database = new ReplicatedDatabase(folder, Changes.ofThisNode()::position);
        watch = LogWatch.ofThisNode(database.access()::open, Changes.ofThisNode(), BOUND_MILLIS, 3_000);
        watch.start(work -> {
            Thread thread = new Thread(work, "log-watch");
            thread.setDaemon(true);
            return thread;
        });
        ChangeLog.publish(watch);
        memory = Unit.open(database.access(), database.source(), Buoy.class);
    }

    @AfterAll
    static void stop() {
        watch.stop();
        memory.close();
        database.close();
    }

    @Test
    @Order(1)
    void withoutAReplicaThePrimaryIsAsked() {
        assertThat(colour(buoy("red"))).isEqualTo("red");
        assertThat(database.readsOfReplica()).isZero();
    }

    @Test
    @Order(2)
    void aReplicaThatJoinsAnswersLoads() {
        database.join();
        long buoy = buoy("red");
        awaitCaughtUp();
        long before = database.readsOfReplica();
        assertThat(colour(buoy)).isEqualTo("red");
        assertThat(database.readsOfReplica()).isEqualTo(before + 1);
    }

    @Test
    @Order(3)
    void whatThisNodeKnowsToHaveChangedIsNotReadWhereItHasNotArrived() {
        List<Long> buoys = List.of(buoy("red"), buoy("red"), buoy("red"));
        awaitCaughtUp();
        database.onReplica("STOP SLAVE SQL_THREAD");
        // Before it is changed it may be read there.
        paint(buoys.get(0), "yellow");
        long before = database.readsOfReplica();
        for (long buoy : buoys) {
            paint(buoy, "green");
            // Its own change at once, by whoever asks anew, and by whoever forgets what it has.
            assertThat(colour(buoy)).isEqualTo("green");
            memory.getCache().evictAll();
            assertThat(colour(buoy)).isEqualTo("green");
        }
        assertThat(database.readsOfReplica()).as("what the replica was asked").isEqualTo(before);
        database.onReplica("START SLAVE SQL_THREAD");
        awaitCaughtUp();
        memory.getCache().evictAll();
        clearGrid();
        assertThat(colour(buoys.get(0))).isEqualTo("green");
        assertThat(database.readsOfReplica()).isEqualTo(before + 1);
    }

    @Test
    @Order(4)
    void whateverIsLoadedWhileTheReplicaLagsIsNeverOlderThanWhatWasCommittedBefore() {
        long buoy = buoy("0");
        awaitCaughtUp();
        for (int round = 1; round <= 40; round++) {
            if (round % 10 == 0) {
                database.onReplica(round % 20 == 0 ? "START SLAVE SQL_THREAD" : "STOP SLAVE SQL_THREAD");
            }
            paint(buoy, Integer.toString(round));
            memory.getCache().evictAll();
            clearGrid();
            assertThat(colour(buoy)).isEqualTo(Integer.toString(round));
        }
        database.onReplica("START SLAVE SQL_THREAD");
    }

    /** Orders are read from the primary, and what they have shown of the thing may be what nobody has heard of yet. */
    @Test
    @Order(5)
    void whatThisNodeHasShownBeforeItCouldKnowOfItIsNotTakenBackByAReplica() throws SQLException {
        for (int round = 0; round < 5; round++) {
            long buoy = buoy("red");
            awaitCaughtUp();
            database.onReplica("STOP SLAVE SQL_THREAD");
            watch.lookNow();
            paintElsewhere(buoy, "green");
            AtomicReference<String> shown = new AtomicReference<>();
            Ordering.run(() -> shown.set(colour(buoy)));
            memory.getCache().evictAll();
            awaitInGrid(buoy);
            clearGrid();
            String later = colour(buoy);
            database.onReplica("START SLAVE SQL_THREAD");
            assertThat(List.of(shown.get(), later)).containsExactly("green", "green");
        }
    }

    @Test
    @Order(6)
    void aReplicaThatLagsTooFarLeavesAndComesBackByItself() {
        database.onReplica("STOP SLAVE SQL_THREAD");
        database.awaitLeft();
        long before = database.readsOfReplica();
        assertThat(colour(buoy("red"))).isEqualTo("red");
        assertThat(database.readsOfReplica()).isEqualTo(before);
        database.onReplica("START SLAVE SQL_THREAD");
        database.awaitAsked();
    }

    @Test
    @Order(7)
    void aReplicaThatIsKilledCostsNobodyAReadAndComesBackByItself() {
        List<Long> buoys = List.of(buoy("red"), buoy("red"), buoy("red"), buoy("red"));
        awaitCaughtUp();
        assertThat(colour(buoys.get(0))).isEqualTo("red");
        database.killReplica();
        assertThat(buoys.subList(1, buoys.size()))
                .allSatisfy(each -> assertThat(colour(each)).isEqualTo("red"));
        database.awaitLeft();
        database.startReplica();
        database.awaitAsked();
        long buoy = buoy("blue");
        awaitCaughtUp();
        long before = database.readsOfReplica();
        assertThat(colour(buoy)).isEqualTo("blue");
        assertThat(database.readsOfReplica()).isEqualTo(before + 1);
    }

    @Test
    @Order(8)
    void aReplicaThatLeavesIsNotAskedAnyMore() {
        long buoy = buoy("red");
        database.leave();
        assertThat(colour(buoy)).isEqualTo("red");
        assertThat(database.readsOfReplica()).isZero();
    }

    /** Written past JPA, so that nobody has it in memory. */
    private static long buoy(String colour) {
        long id = ++ids;
        database.onPrimary("INSERT INTO BUOY (id, colour) VALUES (" + id + ", '" + colour + "')");
        database.onPrimary("INSERT INTO cache_changes (region, entry) VALUES ('Buoy', '" + id + "')");
        watch.lookNow();
        return id;
    }

    /** As somebody does in the shop, who knows of it when it is acknowledged. */
    private static void paint(long buoy, String colour) {
        try (EntityManager em = memory.createEntityManager()) {
            em.getTransaction().begin();
            em.find(Buoy.class, buoy).colour = colour;
            em.getTransaction().commit();
        }
        watch.lookNow();
    }

    /** As another node does, of which this one hears within the bound. */
    private static void paintElsewhere(long buoy, String colour) throws SQLException {
        try (Connection connection = database.access().open();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.executeUpdate("UPDATE BUOY SET colour = '" + colour + "' WHERE id = " + buoy);
            statement.executeUpdate("INSERT INTO cache_changes (region, entry) VALUES ('Buoy', '" + buoy + "')");
            connection.commit();
        }
    }

    private static String colour(long buoy) {
        return read(em -> em.find(Buoy.class, buoy).colour);
    }

    private static <T> T read(Function<EntityManager, T> read) {
        try (EntityManager em = memory.createEntityManager()) {
            return read.apply(em);
        }
    }

    private static void awaitInGrid(long buoy) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (!LocalGrid.start().getMap("levee.entities.Buoy").containsKey(Long.toString(buoy))
                && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
    }

    private static void clearGrid() {
        LocalGrid.start().getMap("levee.entities.Buoy").clear();
    }

    /** The replica has all that this node knows of, and this node knows that it has. */
    private static void awaitCaughtUp() {
        database.awaitCaughtUp(Changes.ofThisNode().position());
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (Freshness.ofThisNode().trust() != Freshness.Trust.FRESH && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
    }
}
