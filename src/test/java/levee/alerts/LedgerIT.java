package levee.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import levee.OnBothMakes;
import levee.Together;
import levee.Workshop;
import levee.alerts.Board.Work;
import levee.alerts.Lease.Standing;

class LedgerIT {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    /** Hears of all that is told, and may object. */
    static final class Ear {

        private final List<String> heard = Collections.synchronizedList(new ArrayList<>());
        private boolean objecting;

        void raised(@Observes AlertRaised event) {
            hear("raised " + event.alert().getName().label());
        }

        void recovered(@Observes AlertRecovered event) {
            hear("recovered " + event.alert().getName().label());
        }

        void ended(@Observes EpisodeEnded event) {
            hear("ended");
        }

        private void hear(String what) {
            if (objecting) {
                throw new IllegalStateException("I cannot write that down");
            }
            heard.add(what);
        }
    }

    private final Ear ear = new Ear();

    private static Work work(AlertName name, Severity severity, Cause cause) {
        Rule rule = new Rule(name, true, 1, Duration.ofSeconds(5), Duration.ofSeconds(3), 0, severity);
        Violation violation = new Violation("Product", 41, "41 statements a second");
        Firing firing = new Firing(rule, violation, NOON.minusSeconds(3), NOON);
        return new Work(firing, null, diagnosis(cause, "It is " + cause.label()), violation, null);
    }

    private static Diagnosis diagnosis(Cause cause, String sentence) {
        return new Diagnosis(
                List.of(new Diagnosis.Finding(cause, sentence, List.of("evidence"), 0.9, "Product")), List.of());
    }

    private static Work bypass() {
        return work(AlertName.CACHE_BYPASS, Severity.CRITICAL, Cause.CACHE_BYPASS);
    }

    private static Work misses() {
        return work(AlertName.CACHE_MISS_RATIO_HIGH, Severity.WARNING, Cause.UNKNOWN);
    }

    private Ledger ledger(Workshop workshop) {
        return workshop.with(ear, Clock.systemUTC()).bean(Ledger.class);
    }

    @OnBothMakes
    void whatFiresIsWrittenWithItsEpisodeAndTold(Workshop workshop) {
        Table table = new Table(workshop).clean();
        long id = ledger(workshop).raise(bypass(), table.leaseOf("1"));
        assertThat(table.open()).singleElement().satisfies(alert -> {
            assertThat(alert.getId()).isEqualTo(id);
            assertThat(alert.getBeganAt()).isEqualTo(NOON.minusSeconds(3));
            assertThat(alert.getFiredAt()).isEqualTo(NOON);
            assertThat(alert.getSymptom()).isEqualTo("41 statements a second");
            assertThat(alert.getDiagnosis().headline()).isEqualTo("It is cache-bypass");
            assertThat(alert.getEpisode().getHeadline()).isEqualTo("It is cache-bypass");
        });
        assertThat(ear.heard).containsExactly("raised CacheBypass");
    }

    @OnBothMakes
    void theNextLeaderFindsWhatFiresAndTellsItToNobody(Workshop workshop) {
        Table table = new Table(workshop).clean();
        long id = ledger(workshop).raise(bypass(), table.leaseOf("1"));
        table.endLease();
        assertThat(ledger(workshop).raise(bypass(), table.leaseOf("2"))).isEqualTo(id);
        assertThat(table.open()).hasSize(1);
        assertThat(ear.heard).hasSize(1);
    }

    @OnBothMakes
    void whoHasLostTheLeaseWritesNothing(Workshop workshop) {
        Table table = new Table(workshop).clean();
        Standing lost = table.leaseOf("1");
        table.endLease();
        assertThatExceptionOfType(NoLongerLeading.class)
                .as("though nobody has taken it yet")
                .isThrownBy(() -> ledger(workshop).raise(bypass(), lost));
        long id = ledger(workshop).raise(bypass(), table.leaseOf("2"));
        Work known = new Work(bypass().firing(), id, diagnosis(Cause.DEPLOYMENT, "It is not"), null, null);
        assertThatExceptionOfType(NoLongerLeading.class)
                .isThrownBy(() -> ledger(workshop).recover(id, NOON, lost));
        assertThatExceptionOfType(NoLongerLeading.class)
                .isThrownBy(() -> ledger(workshop).explain(known, lost));
        assertThat(table.open()).hasSize(1);
        assertThat(table.latest().getCause()).isEqualTo(Cause.CACHE_BYPASS);
    }

    @OnBothMakes
    void oneAlertIsWrittenOnceByHoweverManyAtTheSameTime(Workshop workshop) throws Exception {
        Table table = new Table(workshop).clean();
        Standing lease = table.leaseOf("1");
        List<Callable<Object>> all = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            all.add(() -> ledger(workshop).raise(bypass(), lease));
        }
        assertThat(Together.run(all)).anyMatch(Long.class::isInstance);
        assertThat(table.open()).hasSize(1);
        assertThat(table.episodes()).hasSize(1);
        assertThat(ear.heard.size())
                .as("what failed was told, but not committed")
                .isGreaterThanOrEqualTo(1);
        assertThat(ledger(workshop).raise(bypass(), lease))
                .isEqualTo(table.open().get(0).getId());
    }

    @OnBothMakes
    void whatCannotBeToldIsNotWritten(Workshop workshop) {
        Table table = new Table(workshop).clean();
        Standing lease = table.leaseOf("1");
        ear.objecting = true;
        assertThatIllegalStateException().isThrownBy(() -> ledger(workshop).raise(bypass(), lease));
        assertThat(table.open()).isEmpty();
        assertThat(table.episodes()).isEmpty();
    }

    @OnBothMakes
    void alertsThatFireTogetherAreOneEpisodeUntilTheLastRecovers(Workshop workshop) {
        Table table = new Table(workshop).clean();
        Ledger ledger = ledger(workshop);
        Standing lease = table.leaseOf("1");
        long first = ledger.raise(misses(), lease);
        assertThat(table.latest().getSeverity()).isEqualTo(Severity.WARNING);
        long second = ledger.raise(bypass(), lease);
        assertThat(table.episodes()).singleElement().satisfies(episode -> {
            assertThat(episode.getSeverity()).isEqualTo(Severity.CRITICAL);
            assertThat(episode.getHeadline()).isEqualTo("It is cache-bypass");
        });
        ledger.recover(second, NOON.plusSeconds(60), lease);
        assertThat(table.episodes()).hasSize(1);
        ledger.recover(first, NOON.plusSeconds(90), lease);
        ledger.recover(first, NOON.plusSeconds(95), lease);
        assertThat(table.episodes()).isEmpty();
        assertThat(table.latest().getEndedAt()).contains(NOON.plusSeconds(90));
        assertThat(ear.heard)
                .containsExactly(
                        "raised CacheMissRatioHigh",
                        "raised CacheBypass",
                        "recovered CacheBypass",
                        "recovered CacheMissRatioHigh",
                        "ended");
    }

    @OnBothMakes
    void whatIsFoundOutLaterIsSaidButNotThatNothingIsKnown(Workshop workshop) {
        Table table = new Table(workshop).clean();
        Ledger ledger = ledger(workshop);
        Standing lease = table.leaseOf("1");
        Work misses = misses();
        long id = ledger.raise(misses, lease);
        ledger.explain(new Work(misses.firing(), id, diagnosis(Cause.UNANNOUNCED_SURGE, "A crowd"), null, null), lease);
        assertThat(table.latest().getHeadline()).isEqualTo("A crowd");
        assertThat(table.open().get(0).getDiagnosis().first().cause()).isEqualTo(Cause.UNANNOUNCED_SURGE);
        ledger.raise(work(AlertName.NODE_LOST, Severity.CRITICAL, Cause.UNKNOWN), lease);
        assertThat(table.latest().getHeadline()).isEqualTo("A crowd");
    }
}
