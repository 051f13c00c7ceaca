package levee.database;

import org.eclipse.microprofile.metrics.MetricID;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/** What is told of reads and of the replicas that there are. */
class Figures {

    private static final String LAG = "levee_db_replica_lag_seconds";
    private static final String READS = "levee_db_replica_reads";

    private final MetricRegistry registry;

    Figures(MetricRegistry registry) {
        this.registry = registry;
    }

    /** A read has waited for a connection in vain. */
    void refused() {
        registry.counter("levee_db_reads_refused_total").inc();
    }

    void come(Replica replica) {
        registry.gauge(LAG, replica::lagSeconds, tag(replica));
        registry.gauge(READS, replica::reads, tag(replica));
    }

    void gone(Replica replica) {
        registry.remove(new MetricID(LAG, tag(replica)));
        registry.remove(new MetricID(READS, tag(replica)));
    }

    private static Tag tag(Replica replica) {
        return new Tag("replica", replica.address());
    }
}
