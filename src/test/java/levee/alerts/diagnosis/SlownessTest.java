package levee.alerts.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import levee.alerts.Cause;
import levee.alerts.Diagnosis;
import org.junit.jupiter.api.Test;

/** What came first: facts that began at different times. */
class SlownessTest {

    private static final Instant NOW = Instant.parse("2024-06-01T14:10:00Z");
    private static final Instant SLOW = NOW.minusSeconds(240);

    /** A sixth of all statements goes past the cache, and the database takes a hundred times as long. */
    private static Diagnosis bypassedSince(Instant since) {
        return Ranking.diagnose(Evidence.at(NOW)
                .bypass(new Bypass("Product", "native-sql", true, new Level(36, 0), Map.of(), Optional.of(since)))
                .database(new DatabaseFacts(
                        Map.of("transaction", new Level(180, 180), "bypass", new Level(36, 0)),
                        new Level(0.4, 0.004),
                        new Level(0.2, 0.002),
                        Level.UNKNOWN,
                        Level.UNKNOWN,
                        Level.UNKNOWN,
                        DatabaseFacts.Pool.UNKNOWN,
                        Optional.of(SLOW),
                        Optional.of(since)))
                .build());
    }

    @Test
    void whatBeganBeforeTheDatabaseWasSlowMadeItSlow() {
        assertThat(bypassedSince(SLOW.minusSeconds(20)).causes())
                .extracting(Diagnosis.Finding::cause)
                .containsExactly(Cause.CACHE_BYPASS);
        assertThat(bypassedSince(SLOW.plusSeconds(20)).first().cause()).isEqualTo(Cause.CACHE_BYPASS);
    }

    @Test
    void whatBeganMinutesLaterDidNot() {
        Diagnosis diagnosis = bypassedSince(SLOW.plusSeconds(200));
        assertThat(diagnosis.causes())
                .extracting(Diagnosis.Finding::cause)
                .containsExactlyInAnyOrder(Cause.DATABASE_SLOW, Cause.CACHE_BYPASS);
        Diagnosis.Finding bypass = diagnosis.causes().stream()
                .filter(finding -> finding.cause() == Cause.CACHE_BYPASS)
                .findFirst()
                .orElseThrow();
        assertThat(bypass.weight())
                .isLessThan(bypassedSince(SLOW.minusSeconds(20)).first().weight() - 0.2);
    }
}
