package levee.alerts.rules;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.OptionalDouble;
import java.util.concurrent.locks.LockSupport;
import levee.alerts.baseline.BaseLine;
import levee.alerts.diagnosis.UsualTraffic;
import levee.signals.Hour.Step;
import levee.signals.SamplesArrived;
import levee.signals.SignalStore;
import levee.signals.Window;
import levee.signals.history.SignalHistory;

/**
 * What traffic is usual at this hour, by the base line of the last five weeks: each node learns it from the history when it
 * starts, and then minute by minute from what the nodes tell, so that it knows when the database is away. As long as the base
 * line does not know the hour, the last hour is what there is.
 */
@ApplicationScoped
public class UsualVisitors implements TrafficLevel, UsualTraffic {

    private static final Logger LOG = System.getLogger(UsualVisitors.class.getName());

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int MINUTES_A_DAY = 24 * 60;
    private static final int DAYS = 35;
    private static final Duration BETWEEN_TRIALS = Duration.ofSeconds(30);

    @Resource
    private ManagedThreadFactory threads;

    @Inject
    private SignalHistory history;

    @Inject
    private Clock clock;

    private final TrafficLevel lastHour = new RecentTraffic();
    private final BaseLine line = new BaseLine(MINUTE, ZoneOffset.UTC);
    private volatile boolean learned;
    private volatile boolean running = true;
    private Instant minute = Instant.MIN;

    void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
        Thread thread = threads.newThread(this::learn);
        thread.setDaemon(true);
        thread.start();
    }

    private void learn() {
        Instant next = clock.instant().truncatedTo(ChronoUnit.MINUTES).minus(Duration.ofDays(DAYS));
        while (running && !learned) {
            try {
                while (running && next.isBefore(clock.instant().minus(MINUTE))) {
                    next = learnDay(next);
                }
                learned = true;
            } catch (IllegalStateException e) {
                LOG.log(Level.DEBUG, "What traffic is usual is not known yet", e);
                LockSupport.parkNanos(BETWEEN_TRIALS.toNanos());
            }
        }
    }

    /** @return up to when is known what is known */
    private Instant learnDay(Instant from) {
        long over = Duration.between(from, clock.instant()).toMinutes();
        int minutes = (int) Math.min(MINUTES_A_DAY, over);
        for (Step step : history.read(VisitorPages.REQUESTS, VisitorPages.LABEL, from, MINUTE, minutes)) {
            if (!step.values().isEmpty()) {
                learn(step.from(), VisitorPages.sum(step.values()));
            }
        }
        return from.plus(MINUTE.multipliedBy(minutes));
    }

    synchronized void learn(Instant at, double pagesASecond) {
        line.judge(at, pagesASecond);
    }

    /** Once a minute, that which has just ended. */
    void follow(@Observes SamplesArrived arrived) {
        Instant now = arrived.at().truncatedTo(ChronoUnit.MINUTES);
        SignalStore signals = SignalStore.ofThisNode();
        if (learned && !now.equals(minute) && signals.heardFor().compareTo(MINUTE.multipliedBy(2)) > 0) {
            minute = now;
            Window last = new Window(MINUTE, Duration.between(now, arrived.at()).truncatedTo(ChronoUnit.SECONDS));
            learn(now.minus(MINUTE), VisitorPages.increase(signals, last) / last.seconds());
        }
    }

    @Override
    public OptionalDouble pagesASecond(SignalStore signals) {
        OptionalDouble atThisHour = requests(signals.now());
        return atThisHour.isPresent() ? atThisHour : lastHour.pagesASecond(signals);
    }

    @Override
    public synchronized OptionalDouble requests(Instant at) {
        return line.most(at);
    }

    @PreDestroy
    void stop() {
        running = false;
    }
}
