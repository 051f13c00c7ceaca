package levee.alerts.notice;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.logging.Level;
import java.util.logging.Logger;
import levee.alerts.notice.webhook.WebhookCourier;
import levee.alerts.notice.webhook.WebhookSettings;

/**
 * Three clocks that tick each second on every node, and do not wait for each other: a database or a receiver that hangs holds
 * up nothing but itself. On every node, since rows decide who tells what: nothing stands still while the nodes find out who
 * leads. A look costs two statements by index.
 */
@Singleton
@Startup
@Lock(LockType.READ)
@TransactionManagement(TransactionManagementType.BEAN)
public class NoticeRounds {

    private static final Logger LOG = Logger.getLogger(NoticeRounds.class.getName());

    @Inject
    private Escalation escalation;

    @Inject
    private WithoutDatabase withoutDatabase;

    @Inject
    private WebhookCourier courier;

    @Inject
    private WebhookSettings settings;

    @Inject
    private Clock clock;

    private volatile boolean failed;

    @PostConstruct
    void sayWhatIsSet() {
        try {
            settings.webhook()
                    .ifPresentOrElse(
                            webhook -> LOG.info(() -> "Alerts are posted to the webhook " + webhook),
                            () -> LOG.info("Alerts are posted to no webhook: none is set"));
        } catch (IllegalArgumentException e) {
            LOG.severe("Alerts are posted to no webhook. " + e.getMessage());
        }
    }

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void escalate() {
        try {
            escalation.advance(clock.instant());
            withoutDatabase.databaseAnswers();
            failed = false;
        } catch (RuntimeException e) {
            // The database is away, or another node was faster; the timer would be too, if this were thrown on.
            LOG.log(failed ? Level.FINE : Level.WARNING, "Nobody can be told by way of the database now", e);
            failed = true;
        }
    }

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void goOnWithoutDatabase() {
        try {
            withoutDatabase.advance(clock.instant());
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Nobody can be told past the database now", e);
        }
    }

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void post() {
        try {
            settings.usable().ifPresent(courier::deliver);
        } catch (RuntimeException e) {
            LOG.log(Level.FINE, "Nothing can be posted now: the database is away, as others tell", e);
        }
    }
}
