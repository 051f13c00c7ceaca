package levee.alerts;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import levee.alerts.diagnosis.LatestHappenings;
import levee.alerts.repairs.AutomaticRepair;
import levee.alerts.rules.RuleBook;
import levee.alerts.rules.Rules;
import levee.signals.SignalStore;
import levee.signals.ThisNode;
import org.eclipse.microprofile.metrics.MetricRegistry;

/**
 * Watches over the shop from the start of a node to its end, in three threads that never wait for each other: one asks for
 * the lease ({@link LeaseKeeper}), one evaluates the rules ({@link Evaluation}), one writes and reads ({@link Clerk}). So
 * while the database hangs the rules go on being evaluated, which is when they are needed most; {@link Leadership} says by
 * whom.
 */
@ApplicationScoped
public class Watch {

    private static final Duration FOR_A_DIAGNOSIS = Duration.ofMillis(700);

    @Resource(lookup = "java:app/jdbc/housekeeping")
    private DataSource database;

    @Resource
    private ManagedThreadFactory threads;

    @Inject
    private ThisNode node;

    @Inject
    private Ledger ledger;

    @Inject
    private Rules rules;

    @Inject
    private LatestHappenings happenings;

    @Inject
    private RuleBook book;

    @Inject
    private Instance<Diagnosing> diagnosing;

    @Inject
    private AutomaticRepair repair;

    @Inject
    private Event<AlertUnwritten> unwritten;

    @Inject
    private MetricRegistry registry;

    @Inject
    private Clock clock;

    private LeaseKeeper keeper;
    private Evaluation evaluation;
    private Clerk clerk;

    void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
        SignalStore signals = SignalStore.ofThisNode();
        Board board = new Board();
        Leadership leadership = new Leadership(node.name());
        keeper = new LeaseKeeper(new Lease(Lease.ALERTS, holder()), database::getConnection);
        List<Runnable> readings = List.of(rules::read, happenings::read);
        clerk = new Clerk(board, ledger, readings, book, keeper, signals, clock, () -> leadership.term() > 0, repair);
        Diagnosing prompt = diagnosing.isResolvable()
                ? new PromptDiagnosis(diagnosing.get(), threads, FOR_A_DIAGNOSIS)
                : new PlainDiagnosis();
        evaluation = new Evaluation(
                board, book, prompt, leadership, keeper, signals, clock, alert -> unwritten.fireAsync(alert));
        new AlertGauges(leadership, board, clerk::open).publish(registry);
        threads.newThread(keeper).start();
        threads.newThread(clerk).start();
        threads.newThread(evaluation).start();
    }

    /** What fires, as the table said a few seconds ago: from memory, so that the database may be away. */
    public List<Alert> open() {
        return clerk == null ? List.of() : clerk.open();
    }

    private String holder() {
        return node.name() + "#" + UUID.randomUUID().toString().substring(0, 8);
    }

    @PreDestroy
    void stop() {
        if (keeper != null) {
            evaluation.stop();
            clerk.stop();
            keeper.stop();
        }
    }
}
