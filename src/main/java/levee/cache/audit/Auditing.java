package levee.cache.audit;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceUnit;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import levee.cache.CacheSettings;
import levee.cache.GridReadiness;
import levee.cache.pages.PageRules;
import levee.signals.RequestCounts;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.eclipse.microprofile.health.Readiness;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;
import org.eclipse.persistence.internal.sessions.AbstractSession;

/** The audit of this node's cache, from its start to its end. */
@ApplicationScoped
public class Auditing {

    /** The container opens the cache of pages after the application has begun. */
    private static final long MOST_NANOS_TO_OPEN = TimeUnit.SECONDS.toNanos(20);

    private static final int MILLIS_TO_LOOK = 50;

    @Resource(lookup = "java:app/jdbc/housekeeping")
    private DataSource database;

    @Resource
    private ManagedThreadFactory threads;

    @PersistenceUnit(unitName = "levee")
    private EntityManagerFactory entities;

    @Inject
    private MetricRegistry registry;

    @Inject
    private Event<CacheAudited> audited;

    @Inject
    @Readiness
    private GridReadiness grid;

    @Inject
    @ConfigProperty(name = "levee.node", defaultValue = "1")
    private String node;

    @Inject
    @ConfigProperty(name = CacheSettings.BOUND, defaultValue = CacheSettings.BOUND_DEFAULT)
    private String bound;

    @Inject
    @ConfigProperty(name = CacheSettings.STALE, defaultValue = CacheSettings.STALE_DEFAULT)
    private String stale;

    private volatile Standing standing;
    private volatile AuditLoop loop;

    void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
        standing = new Standing(node, RequestCounts.ofThisNode()::isAny);
        threads.newThread(this::run).start();
    }

    private void run() {
        awaitPages();
        Map<String, String> settings = Map.of(CacheSettings.BOUND, bound, CacheSettings.STALE, stale);
        Auditor auditor = new Auditor(node, entities.unwrap(AbstractSession.class), settings);
        loop = new AuditLoop(node, auditor, database::getConnection, standing, this::isInGrid, audited::fire);
        publish();
        loop.run();
    }

    private static void awaitPages() {
        long end = System.nanoTime() + MOST_NANOS_TO_OPEN;
        while (PageRules.ofThisNode().regions().isEmpty() && System.nanoTime() - end < 0) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(MILLIS_TO_LOOK));
        }
    }

    private boolean isInGrid() {
        return grid.call().getStatus() == Status.UP;
    }

    /** For whoever watches: how much is wrong, and for how long nobody has looked. */
    private void publish() {
        for (Severity severity : Severity.values()) {
            registry.gauge("levee_cache_audit_findings", () -> count(severity), new Tag("severity", severity.label()));
        }
        registry.gauge("levee_cache_audit_age_seconds", loop::secondsSince);
    }

    private long count(Severity severity) {
        return latest().map(audit -> audit.count(severity)).orElse(0L);
    }

    /** What this node has found last. */
    public Optional<Audit> latest() {
        return Optional.ofNullable(loop).map(AuditLoop::latest);
    }

    /** Why this node is not ready; empty if it is. */
    Optional<String> againstReadiness() {
        return standing == null ? Optional.of("The application is starting") : standing.against();
    }

    @PreDestroy
    void stop() {
        if (loop != null) {
            loop.stop();
        }
    }
}
