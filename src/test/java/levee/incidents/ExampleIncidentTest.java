package levee.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The incident of 1 June comes out as a complete post-mortem, in the order in which it happened. */
class ExampleIncidentTest {

    private final PostMortem told = ExampleIncident.postMortem();

    @Test
    void nothingOfItIsADraft() {
        assertThat(told.drafted()).isFalse();
        assertThat(told.texts().getLessons()).isNotEmpty();
    }

    @Test
    void itTookAsLongAsItDid() {
        Moments moments = told.moments();
        assertThat(moments.until(moments.getDetected())).contains(Duration.ofMinutes(5));
        assertThat(moments.until(moments.getNamed())).contains(Duration.ofMinutes(80));
        assertThat(moments.until(moments.getMitigated())).contains(Duration.ofMinutes(135));
        assertThat(moments.until(moments.getResolved())).contains(Duration.ofMinutes(150));
    }

    @Test
    void theTimelineIsInOrderAndWithinTheIncident() {
        assertThat(told.timeline()).isSortedAccordingTo((one, other) -> one.at().compareTo(other.at()));
        assertThat(told.timeline().get(0).at()).isEqualTo(told.moments().getBegan());
        assertThat(told.timeline().get(told.timeline().size() - 1).at())
                .isEqualTo(told.moments().getResolved().orElseThrow());
    }

    @Test
    void everyActionHasSomebodyAndADay() {
        assertThat(told.actions(ActionItem.Kind.CORRECTIVE)).isNotEmpty();
        assertThat(told.actions(ActionItem.Kind.PREVENTIVE)).isNotEmpty();
        assertThat(told.actions()).allSatisfy(action -> {
            assertThat(action.owner()).isNotBlank();
            assertThat(action.dueOn()).isNotNull();
        });
    }

    @Test
    void asMarkdownItHasEverySectionOfAPostMortem() {
        String text = MarkdownText.of(told);
        assertThat(text.lines().filter(line -> line.startsWith("#")))
                .containsExactly(
                        "# Flash sale meets a bypassed cache: the shop slow or down for 150 minutes",
                        "## Summary",
                        "## Impact",
                        "## Root cause",
                        "## Timeline",
                        "## Resolution",
                        "## Corrective actions",
                        "## Preventive actions",
                        "## Lessons");
        assertThat(text)
                .contains("| Cause named after | 80 min |")
                .contains("| Resolved after | 150 min |")
                .contains("- [x] Correct the configuration of the cache")
                .contains("- [ ] Train marketing on what a surge does to the shop (Head of marketing, by 2024-07-31)")
                .doesNotContain("Draft");
    }
}
