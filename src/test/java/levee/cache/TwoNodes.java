package levee.cache;

import com.hazelcast.core.DistributedObject;
import com.hazelcast.map.IMap;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import levee.cache.CacheStatistics.Tier;
import levee.cache.Freshness.Trust;
import levee.command.database.DatabaseAccess;
import levee.command.database.EmbeddedDatabase;
import levee.command.database.Make;
import levee.command.database.Migrations;
import levee.command.machine.Ports;

/**
 * Two memories of the same entities, with one data grid and one database between them: what two nodes are to the cache,
 * without containers. The log of changes is looked into when a test says so, and by both at once.
 */
public final class TwoNodes implements AutoCloseable {

    /** The system property that says whether the entities are woven, in EclipseLink's words. */
    public static final String WEAVING = "levee.test.weaving";

    private static final long SHORT_MILLIS = 2_000;
    private static final long LONG_MILLIS = 3_600_000;

    private final EmbeddedDatabase server;
    private final DatabaseAccess access;
    private final ChangeTable changes = new ChangeTable(Changes.ofThisNode());
    private final PolicyWatch policies = new PolicyWatch(Changes.ofThisNode(), changes, Policies.ofThisNode());
    private final List<EntityManagerFactory> nodes;

    public TwoNodes(Path folder, Class<?>... entities) {
        Metrics.begin();
        LocalGrid.start();
        server = new EmbeddedDatabase(Make.MARIADB, folder, Ports.firstOfFree(1));
        access = server.start(progress -> {});
        Migrations.apply(access, progress -> {});
        nodes = List.of(node(entities), node(entities));
        // The first call takes longer than anybody waits.
        for (DistributedObject opened : LocalGrid.start().getDistributedObjects()) {
            if (opened instanceof IMap<?, ?> map) {
                map.size();
            }
        }
        look();
    }

    private EntityManagerFactory node(Class<?>... entities) {
        return Unit.open(access, entities);
    }

    /** What a test does on one of them, outside any transaction. */
    public <T> T on(int node, Function<EntityManager, T> work) {
        try (EntityManager em = nodes.get(node - 1).createEntityManager()) {
            return work.apply(em);
        }
    }

    public void commit(int node, Consumer<EntityManager> work) {
        on(node, em -> {
            em.getTransaction().begin();
            work.accept(em);
            em.getTransaction().commit();
            return null;
        });
        look();
    }

    /** What is sent to the grid is not waited for. */
    public void awaitInGrid(String region, Object entry) {
        await("levee.entities." + region, entry);
    }

    /** As {@link #awaitInGrid}, of a collection or the result of a query. */
    public void awaitListInGrid(String region, Object entry) {
        await("levee.queries." + region, entry);
    }

    private static void await(String map, Object entry) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (!inGrid(map).contains(entry.toString())) {
            if (System.nanoTime() - end > 0) {
                throw new IllegalStateException(entry + " is not in " + map + ", but " + inGrid(map));
            }
        }
    }

    private static Set<Object> inGrid(String map) {
        return LocalGrid.start().getMap(map).keySet();
    }

    /** Nobody has any list of the region any more. */
    public void clear(String region) {
        LocalGrid.start().getMap("levee.queries." + region).clear();
        sql("INSERT INTO cache_changes (region) VALUES ('" + region + "')");
    }

    /** The second fills a region of lists with what it was asked for; how many are there then, and were wanted. */
    public List<Long> warm(String region) {
        Region lists = new Region(Tier.QUERY, region);
        Warming.run(lists);
        Warming.Progress end = new Warming().of(lists).orElseThrow();
        if (end.failed()) {
            throw new AssertionError("The region could not be warmed");
        }
        return List.of(end.done(), end.wanted());
    }

    /** Other entities, on a node of their own. */
    public void add(Class<?>... entities) {
        node(entities).close();
    }

    /** What a node's container would be asked for what it does. */
    public EntityManagerFactory memory(int node) {
        return nodes.get(node - 1);
    }

    /** A third, of the same entities, which is not looked after. */
    public EntityManagerFactory another(Class<?>... entities) {
        return node(entities);
    }

    /** Both know of everything that was committed. */
    public void look() {
        try (Connection connection = connect()) {
            Freshness.ofThisNode().set(LONG_MILLIS, LONG_MILLIS);
            long began = System.nanoTime();
            changes.read(connection);
            policies.look(connection);
            Freshness.ofThisNode().alive();
            Freshness.ofThisNode().looked(began);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** By hand, past everything. Both know of it if it says so in the log. */
    public void sql(String... statements) {
        try (Connection connection = connect();
                Statement by = connection.createStatement()) {
            for (String statement : statements) {
                by.execute(statement);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        look();
    }

    /** Reads past JPA, through a connection as the data source has them. */
    public void readBySql(String... statements) {
        String url = access.url() + "&queryInterceptors=levee.signals.StatementInterceptor";
        try (Connection connection = DriverManager.getConnection(url, access.user(), access.password())) {
            for (String statement : statements) {
                try (PreparedStatement prepared = connection.prepareStatement(statement)) {
                    prepared.executeQuery();
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public Connection connect() throws SQLException {
        return DriverManager.getConnection(access.url(), access.user(), access.password());
    }

    /** How many SELECT statements the database has been sent by anybody. */
    public long selects() {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet status = statement.executeQuery("SHOW GLOBAL STATUS LIKE 'Com_select'")) {
            status.next();
            return status.getLong("Value");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The database has kept silent since, for so long that what is known is late. */
    public void fallBehind() {
        Freshness freshness = Freshness.ofThisNode();
        freshness.set(SHORT_MILLIS, LONG_MILLIS);
        while (freshness.trust() != Trust.STALE) {
            freshness.alive();
        }
    }

    /** Nothing that is known is to be trusted, until they look again. */
    public void distrust() {
        Freshness.ofThisNode().set(0, 0);
    }

    @Override
    public void close() {
        // Nobody trusts what this node knew.
        Freshness.ofThisNode().set(0, 0);
        Policies.ofThisNode().setOwn(Map.of());
        nodes.forEach(EntityManagerFactory::close);
        server.stop();
    }
}
