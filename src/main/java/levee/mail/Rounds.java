package levee.mail;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.metrics.MetricRegistry;

/**
 * Sends the courier on a round each second, on every node. While the mail server is away, rounds become rarer, up to
 * {@link #LONGEST_PAUSE}; the log tells when it went and when it came back, not each attempt in between.
 */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class Rounds {

    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    private static final String FAILURES = "levee.mail.failures";
    private static final Logger LOG = Logger.getLogger(Rounds.class.getName());

    @Inject
    private Courier courier;

    @Inject
    private MailLine line;

    @Inject
    private MetricRegistry registry;

    @Inject
    private Clock clock;

    private Optional<Carrier> carrier;
    private Duration pause = Duration.ZERO;
    private Instant next = Instant.MIN;

    @PostConstruct
    void chooseCarrier() {
        registry.counter(FAILURES);
        carrier = Carrier.of(MailSettings.of(ConfigProvider.getConfig())).map(way -> new BoundedCarrier(way, line));
        if (carrier.isEmpty()) {
            LOG.warning("Letters wait in the outbox: neither " + MailSettings.HOST + " nor " + MailSettings.FOLDER
                    + " is set");
        }
    }

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void round() {
        if (carrier.isEmpty() || clock.instant().isBefore(next)) {
            return;
        }
        try {
            Round round;
            do {
                round = courier.deliver(carrier.get());
                count(round);
            } while (!round.isClosed() && round.delivered().size() == Courier.BATCH);
            noteWay(round.reason());
        } catch (RuntimeException e) {
            // The database is away; so is the timer, if this were thrown on.
            noteWay(e);
        }
    }

    private void count(Round round) {
        int failed = round.failures().size();
        registry.counter(FAILURES).inc(failed == 0 && round.isClosed() ? 1 : failed);
    }

    private void noteWay(Exception closed) {
        if (closed == null) {
            if (!pause.isZero()) {
                LOG.info("Letters are delivered again");
            }
            pause = Duration.ZERO;
            return;
        }
        if (pause.isZero()) {
            LOG.warning("Letters wait in the outbox: " + closed);
        }
        pause = longer(pause);
        next = clock.instant().plus(pause);
    }

    private static Duration longer(Duration pause) {
        Duration doubled = pause.isZero() ? Duration.ofSeconds(1) : pause.multipliedBy(2);
        return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    }
}
