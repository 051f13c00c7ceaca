package levee.alerts.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import levee.alerts.AlertName;
import levee.alerts.Rule;
import levee.alerts.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RuleCheckTest {

    private final RuleBook book = new RuleBook();

    @ParameterizedTest
    @EnumSource
    void theOriginalMakesSense(AlertName name) {
        assertThat(DefaultRules.isComplete()).isTrue();
        assertThat(book.objections(book.original(name))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            CACHE_BYPASS,               0,        5,     3,    3,    fire all the time
            CACHE_BYPASS,               NaN,      5,     3,    3,    must be a number
            CACHE_BYPASS,               Infinity, 5,     3,    3,    must be a number
            CACHE_BYPASS,               1,        0,     3,    3,    nothing to be seen
            CACHE_BYPASS,               1,        -10,   3,    3,    nothing to be seen
            CACHE_BYPASS,               1,        301,   3,    3,    is kept for 300 s
            CACHE_BYPASS,               1,        5,     -1,   3,    less than 0 s
            CACHE_BYPASS,               1,        5,     601,  3,    your visitors tell you before
            CACHE_BYPASS,               1,        5,     3,    -1,   0 or more
            CACHE_BYPASS,               1,        5,     3,    NaN,  0 or more
            CACHE_MISS_RATIO_HIGH,      1.5,      30,    60,   300,  is never reached
            UNANNOUNCED_SURGE,          1,        10,    10,   200,  fire all the time
            CHECKOUT_ERROR_BUDGET_BURN, 14.4,     60,    0,    10,   Give at least 720 s
            CHECKOUT_ERROR_BUDGET_BURN, 2000,     3600,  0,    10,   is never reached
            """)
    void nonsenseIsRefusedWithAWordOnWhatToDo(
            AlertName name, double threshold, long window, long lasting, double volume, String objection) {
        Rule rule = new Rule(
                name,
                true,
                threshold,
                Duration.ofSeconds(window),
                Duration.ofSeconds(lasting),
                volume,
                Severity.CRITICAL);
        assertThat(book.objections(rule)).singleElement().asString().contains(objection);
    }

    @Test
    void allThatIsWrongIsSaidAtOnce() {
        Rule rule = new Rule(AlertName.NODE_LOST, true, -1, Duration.ZERO, Duration.ofDays(1), -1, Severity.WARNING);
        assertThat(book.objections(rule)).hasSize(4);
    }
}
