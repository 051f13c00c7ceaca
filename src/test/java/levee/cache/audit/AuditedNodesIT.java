package levee.cache.audit;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedNativeQuery;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.QueryHint;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import levee.cache.CacheStatistics.Tier;
import levee.cache.Fresh;
import levee.cache.Metrics;
import levee.cache.Region;
import levee.cache.TwoNodes;
import levee.cache.audit.Audit.Cause;
import levee.cache.audit.CanaryResult.State;
import levee.cache.audit.Finding.Kind;
import levee.cache.queries.QueryCache;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The audit of nodes that run: what is in effect on them is what it tells, whatever they were told. */
class AuditedNodesIT {

    /** A thing that is cached. */
    @Entity(name = "Fuse")
    @Cacheable
    @NamedQuery(
            name = "Fuse.all",
            query = "select f from Fuse f where f.name = :name order by f.id",
            hints = @QueryHint(name = QueryCache.HINT, value = "Fuse"))
    @NamedQuery(name = "Fuse.unmindful", query = "select f from Fuse f where f.name = :name")
    @NamedQuery(
            name = "Fuse.fresh",
            query = "select f.id from Fuse f",
            hints = @QueryHint(name = Fresh.HINT, value = Fresh.BYPASS))
    @NamedQuery(
            name = "Fuse.whole",
            query = "select f from Fuse f where f.name = :name",
            hints = @QueryHint(name = Fresh.SQL_HINT, value = Fresh.SQL))
    @NamedNativeQuery(name = "Fuse.bySql", query = "SELECT name FROM FUSE WHERE id = ?")
    public static class Fuse {

        @Id
        @GeneratedValue(strategy = GenerationType.IDENTITY)
        private Long id;

        private String name = "slow";
    }

    /** A thing that nobody has any of. */
    @Entity(name = "Nothing")
    @Cacheable
    public static class Nothing {

        @Id
        private Long id;
    }

    /** Another. */
    @Entity(name = "Void")
    @Cacheable
    public static class Void {

        @Id
        private Long id;
    }

    /** A thing that is not cached, and is not to be. */
    @Entity(name = "Spark")
    @NamedQuery(name = "Spark.all", query = "select s from Spark s")
    public static class Spark {

        @Id
        private Long id;
    }

    private static final Class<?>[] ENTITIES = {Fuse.class, Nothing.class, Void.class, Spark.class};

    /** Open until the end: the canaries read by whoever has begun last. */
    private static final List<EntityManagerFactory> OTHERS = new ArrayList<>();

    private static TwoNodes nodes;
    private static long fuse;

    @BeforeAll
    static void start(@TempDir Path folder) {
        nodes = new TwoNodes(folder, ENTITIES);
        Fuse one = new Fuse();
        nodes.commit(1, em -> em.persist(one));
        fuse = one.id;
    }

    @AfterEach
    void asBefore() {
        nodes.sql("DELETE FROM cache_policies", "INSERT INTO cache_changes (region) VALUES ('cache.policy')");
    }

    @AfterAll
    static void stop() {
        OTHERS.forEach(EntityManagerFactory::close);
        nodes.close();
    }

    @Test
    void nothingIsFoundButTheQueriesThatForgotToSayWhatTheyAre() {
        assertThat(findings(audit(nodes.memory(1))))
                .isEqualTo(Set.of("QUERY_WITHOUT_HINT query Fuse.unmindful", "QUERY_WITHOUT_HINT query Fuse.bySql"));
    }

    @Test
    void aSharedCacheThatASystemPropertyTurnsOffIsFoundOff() {
        System.setProperty("eclipselink.cache.shared.default", "false");
        try {
            assertThat(findings(audit(another())))
                    .contains("SHARED_CACHE_OFF entities")
                    .doesNotContain("TYPE_NOT_CACHED entity Void");
        } finally {
            System.clearProperty("eclipselink.cache.shared.default");
        }
    }

    @Test
    void oneTypeThatASystemPropertyTurnsOffIsNotCached() {
        System.setProperty("eclipselink.cache.shared.Nothing", "false");
        try {
            assertThat(findings(audit(another())))
                    .contains("TYPE_NOT_CACHED entity Nothing")
                    .doesNotContain("SHARED_CACHE_OFF entities");
        } finally {
            System.clearProperty("eclipselink.cache.shared.Nothing");
        }
    }

    @Test
    void aRegionThatARowClosesIsClosedAndWasClosedByHand() {
        nodes.sql(
                "INSERT INTO cache_policies VALUES ('entity', 'Fuse', 0, 3600, 10000, 30, 8)",
                "INSERT INTO cache_changes (region) VALUES ('cache.policy')");
        Audit audit = audit(nodes.memory(1));
        assertThat(findings(audit)).contains("REGION_CLOSED entity Fuse", "POLICY_BY_HAND entity Fuse");
        assertThat(canary(audit, "entity Fuse")).isEqualTo(State.CLOSED);
        assertThat(audit.isBad()).isTrue();
    }

    @Test
    void canariesReadEntitiesAndListsTwiceAndDoNotAlarmWhereThereIsNothing() {
        // The canaries read by the node that has begun last.
        nodes.on(
                2,
                em -> em.createNamedQuery("Fuse.all")
                        .setParameter("name", "slow")
                        .getResultList());
        Audit audit = audit(nodes.memory(1));
        assertThat(canary(audit, "entity Fuse")).isEqualTo(State.KEPT);
        assertThat(canary(audit, "query Fuse.all")).isEqualTo(State.KEPT);
        assertThat(canary(audit, "entity Nothing")).isEqualTo(State.NOTHING);
    }

    @Test
    void whatIsNotKeptAlthoughItIsSetUpToBeIsFoundByReadingIt() {
        nodes.on(1, em -> em.find(Fuse.class, fuse));
        nodes.distrust();
        try {
            assertThat(Canary.read(new Region(Tier.ENTITY, "Fuse"))
                            .orElseThrow()
                            .state())
                    .isEqualTo(State.NOT_KEPT);
        } finally {
            nodes.look();
        }
        assertThat(Canary.read(new Region(Tier.ENTITY, "Fuse")).orElseThrow().state())
                .isEqualTo(State.KEPT);
    }

    @Test
    void theCanariesAreNoneOfTheVisitorsReads() {
        nodes.sql("INSERT INTO cache_changes (region) VALUES ('Fuse')");
        assertThat(Metrics.during(() -> Canary.read(new Region(Tier.ENTITY, "Fuse"))))
                .isEmpty();
    }

    @Test
    void theMapsOfTheGridAreAsTheGridHasThem() {
        EffectiveMap map = effectiveMap("levee.entities.Fuse");
        assertThat(map.backups()).isEqualTo(1);
        assertThat(map.nearCache()).isFalse();
        assertThat(map.format()).isEqualTo("BINARY");
        assertThat(map.policySeconds()).isEqualTo(3_600);
    }

    private static EntityManagerFactory another() {
        OTHERS.add(nodes.another(Nothing.class, Void.class, Spark.class));
        return OTHERS.get(OTHERS.size() - 1);
    }

    private static EffectiveMap effectiveMap(String name) {
        RegionReader reader = new RegionReader();
        return reader.maps(reader.regions(List.of())).stream()
                .filter(map -> map.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** Without what only a container has: pages. */
    private static Set<String> findings(Audit audit) {
        return audit.findings().stream()
                .filter(finding -> finding.kind() != Kind.PAGES_OFF && finding.kind() != Kind.GRID_ROOM_SMALL)
                .map(finding -> finding.kind() + " " + finding.place())
                .collect(Collectors.toSet());
    }

    private static State canary(Audit audit, String place) {
        return audit.canaries().stream()
                .filter(canary -> canary.place().equals(place))
                .findFirst()
                .orElseThrow()
                .state();
    }

    private static Audit audit(EntityManagerFactory node) {
        try (Connection connection = nodes.connect()) {
            return new Auditor("1", node.unwrap(AbstractSession.class), Map.of()).audit(Cause.DEMAND, connection);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
