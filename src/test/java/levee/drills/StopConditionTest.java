package levee.drills;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StopConditionTest {

    private final StopCondition condition = new StopCondition(2, 95);

    @Test
    void aSingleFailureMayBeAnythingElse() {
        assertThat(condition.isMet(0, 1)).isFalse();
        assertThat(condition.isMet(0, 2)).isTrue();
    }

    @Test
    void fewFailuresAmongManyOrdersAreBorne() {
        assertThat(condition.isMet(98, 2)).isFalse();
        assertThat(condition.isMet(37, 2)).isTrue();
        assertThat(condition.isMet(38, 2)).isFalse();
    }

    @Test
    void whereNobodyBuysNobodyIsHurt() {
        assertThat(condition.isMet(0, 0)).isFalse();
    }
}
