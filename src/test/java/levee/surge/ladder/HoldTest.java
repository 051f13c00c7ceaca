package levee.surge.ladder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class HoldTest {

    @Test
    void theLadderIsLeftAloneSwitchedOffOrHeldAtAStep() {
        assertThat(Hold.ofSettings("auto").height()).isEmpty();
        assertThat(Hold.ofSettings("off").height()).contains(0);
        assertThat(Hold.ofSettings("related").height()).contains(1);
        assertThat(Hold.ofSettings("browse-stale").height()).contains(5);
    }

    @Test
    void whatThereIsNotIsRefusedByName() {
        assertThatThrownBy(() -> Hold.ofSettings("everything"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("everything");
    }
}
