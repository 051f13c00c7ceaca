package levee.alerts.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import levee.alerts.Cause;
import levee.alerts.Diagnosis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What must be said of each situation, from the nodes' samples to the first line of the alert. */
class DiagnosisTest {

    static Stream<Situation> situations() {
        return Stream.of(CacheSituations.all(), ShopSituations.all(), OddSituations.all())
                .flatMap(each -> each);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("situations")
    void theRightCauseComesFirst(Situation situation) {
        Diagnosis diagnosis = situation.diagnosis();
        List<Cause> causes =
                diagnosis.causes().stream().map(Diagnosis.Finding::cause).toList();
        assertThat(causes.get(0)).as(diagnosis.toString()).isEqualTo(situation.first.get(0));
        situation.phrases.forEach(phrase -> assertThat(diagnosis.headline()).contains(phrase));
        situation.never.forEach(
                cause -> assertThat(causes).as(diagnosis.toString()).doesNotContain(cause));
        situation.reasons.forEach((cause, why) -> assertThat(diagnosis.ruledOut())
                .as(diagnosis.toString())
                .anySatisfy(out -> assertThat(out.cause() + " " + out.why())
                        .startsWith(cause + " ")
                        .contains(why)));
        if (situation.second != null) {
            assertThat(causes.get(1)).as(diagnosis.toString()).isEqualTo(situation.second);
        }
        assertReadable(diagnosis);
    }

    /** What a person can read who was just woken: no figure that is none, no line that does not end. */
    static void assertReadable(Diagnosis diagnosis) {
        assertThat(diagnosis.headline()).hasSizeBetween(20, Words.LONGEST);
        for (Diagnosis.Finding finding : diagnosis.causes()) {
            assertThat(finding.sentence()).hasSizeBetween(20, Words.LONGEST).doesNotContain("NaN", "null", "  ", "..");
            assertThat(finding.evidence())
                    .isNotEmpty()
                    .allSatisfy(line -> assertThat(line).isNotBlank().doesNotContain("NaN", "null"));
            assertThat(finding.weight()).isBetween(0.0, 1.0);
        }
        assertThat(diagnosis.ruledOut())
                .allSatisfy(out -> assertThat(out.why()).endsWith(".").doesNotContain("NaN", "null"));
        // Each cause is spoken of once.
        assertThat(Stream.concat(
                        diagnosis.causes().stream().map(Diagnosis.Finding::cause),
                        diagnosis.ruledOut().stream().map(Diagnosis.RuledOut::cause)))
                .doesNotHaveDuplicates()
                .contains(Cause.CACHE_BYPASS, Cause.CACHE_MISS_STORM, Cause.UNANNOUNCED_SURGE, Cause.ANNOUNCED_SURGE)
                .contains(Cause.DEPLOYMENT, Cause.CONFIGURATION_CHANGE, Cause.DATABASE_SLOW, Cause.POOL_EXHAUSTED)
                .contains(Cause.DEPENDENCY_FAILING, Cause.NODE_LOST);
    }

    @Test
    void thereAreEnoughSituationsAndEachIsAnother() {
        assertThat(situations().map(Situation::toString).toList())
                .hasSizeGreaterThanOrEqualTo(45)
                .doesNotHaveDuplicates();
    }
}
