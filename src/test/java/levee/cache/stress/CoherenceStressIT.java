package levee.cache.stress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Random changes and readings on two nodes, and changes by a third, while their grids are restarted and they are paused and
 * killed: nothing is ever shown too late, and no node goes back. The entities are woven, as in the shop. For longer: {@code -Dlevee.stress.seconds=3600}.
 */
class CoherenceStressIT {

    private static final int SECONDS = Integer.getInteger("levee.stress.seconds", 60);
    private static final int SECONDS_DEAF = 5;

    @TempDir
    private Path folder;

    @Test
    void nothingIsShownTooLateAndNoNodeGoesBack() throws IOException {
        try (Stress stress = new Stress(folder, "hearing")) {
            stress.work(SECONDS);
            Histories histories = stress.end();
            List<Deed> deeds = stress.deeds();
            System.out.println("Coherence stress: " + deeds.size() + " commits, " + histories + ", " + stress.counts());

            for (String answer : List.of("local", "grid", "loaded")) {
                assertThat(stress.counts())
                        .as("things came from everywhere")
                        .anyMatch(counts -> counts.contains("outcome=" + answer + ",region=Thing,"));
            }
            assertThat(histories.lost(deeds))
                    .as("what was acknowledged is there")
                    .isEmpty();
            assertThat(histories.failures()).as("nobody was turned away").isEmpty();
            assertThat(new HistoryChecker(histories.versions(deeds)).check(histories.sightings()))
                    .isEmpty();
        }
    }

    @Test
    void withoutTheJudgementByTheLogTheSameIsFoundWrong() throws IOException {
        try (Stress stress = new Stress(folder, "deaf")) {
            stress.workUndisturbed(SECONDS_DEAF);
            Histories histories = stress.end();
            assertThat(new HistoryChecker(histories.versions(stress.deeds())).check(histories.sightings()))
                    .anyMatch(wrong -> wrong.startsWith("STALE"));
        }
    }
}
