package levee.command.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DefenceTest {

    @Test
    void allOfThemAreLeftOutByOneWord() {
        assertThat(Defence.named(List.of("all"))).isEqualTo(EnumSet.allOf(Defence.class));
        assertThat(Defence.named(List.of())).isEmpty();
    }

    @Test
    void whatIsNoDefenceIsNamedWithThoseThatThereAre() {
        assertThatThrownBy(() -> Defence.named(List.of("single-flight", "luck")))
                .hasMessageContaining("\"luck\"")
                .hasMessageContaining("single-flight, page-cache, repair, admission, cache, all");
    }

    @Test
    void nodesDoWithoutThemByTheirSettings() {
        assertThat(Defence.settings(Set.of())).isEmpty();
        assertThat(Defence.settings(Set.of(Defence.REPAIR)))
                .containsExactly(java.util.Map.entry("LEVEE_REPAIR_AUTOMATIC", "false"));
        assertThat(Defence.settings(EnumSet.allOf(Defence.class)))
                .containsEntry("LEVEE_CACHE_REPLAY_WITHOUT", "single-flight,page-cache")
                .containsEntry("LEVEE_SURGE_ADMISSION", "false");
    }
}
