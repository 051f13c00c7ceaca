package levee.alerts.rules;

import static levee.alerts.PrometheusRules.cases;
import static levee.alerts.PrometheusRules.file;
import static levee.alerts.PrometheusRules.of;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import levee.alerts.AlertName;
import levee.alerts.Cause;
import levee.alerts.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is in payara/alerts says the same as the shop's own rules. */
class PrometheusRulesTest {

    /** How a rule's threshold stands in its expression. */
    private static final Map<AlertName, String> THRESHOLDS = new EnumMap<>(Map.of(
            AlertName.CACHE_BYPASS, "[30s])) >= %s\n",
            AlertName.CACHE_MISS_RATIO_HIGH, "{tier=~\"entity|query\"}[30s])) >= %s\n",
            AlertName.CACHE_CONFIGURATION_DRIFT, "})) >= %s\n",
            AlertName.DATABASE_LATENCY_HIGH, "_bucket[30s]))) >= %s\n",
            AlertName.DATABASE_POOL_EXHAUSTED, "(levee_db_pool_waiting) >= %s\n",
            AlertName.CHECKOUT_ERROR_BUDGET_BURN, ":rate1h >= %s * 0.001)",
            AlertName.UNANNOUNCED_SURGE, "levee:pages:rate1m >= %s * quantile",
            AlertName.NODE_LOST, "for: %ss\n",
            AlertName.METRICS_ABSENT, "absent(up{job=\"levee\"} == 1) >= %s\n",
            AlertName.CAPACITY_FELL, "levee_capacity_change_ratio) < -%s\n"));

    /** The same of its minimum volume in a second; of others Prometheus needs none. */
    private static final Map<AlertName, String> VOLUMES = new EnumMap<>(Map.of(
            AlertName.CACHE_MISS_RATIO_HIGH, "\"loaded|bypass\"}[30s])) >= %s\n",
            AlertName.DATABASE_LATENCY_HIGH, "_count[30s])) >= %s\n",
            AlertName.UNANNOUNCED_SURGE, "and levee:pages:rate1m >= %s\n"));

    private static String text(double number) {
        return number == Math.rint(number) ? String.valueOf((long) number) : String.valueOf(number);
    }

    @ParameterizedTest
    @EnumSource
    void thresholdVolumeAndSeverityAreTheSame(AlertName name) {
        Rule rule = DefaultRules.of(name);
        String prometheus = of(name.label());
        assertThat(prometheus)
                .contains(THRESHOLDS.get(name).formatted(text(rule.threshold())))
                .contains("severity: " + rule.severity().label() + " ");
        if (VOLUMES.containsKey(name)) {
            double aSecond = rule.minimumVolume() / rule.window().toSeconds();
            assertThat(prometheus).contains(VOLUMES.get(name).formatted(text(aSecond)));
        }
    }

    @Test
    void theBudgetIsTheSameAndSoIsTheSlowerBurn() {
        Rule rule = DefaultRules.of(AlertName.CHECKOUT_ERROR_BUDGET_BURN);
        assertThat(of(rule.name().label()))
                .contains(":rate6h >= " + text(rule.threshold() * BudgetBurn.SLOWER) + " * " + BudgetBurn.BUDGET)
                .contains(":rate1h * 3600 >= " + text(rule.minimumVolume()));
    }

    @ParameterizedTest
    @EnumSource
    void eachHasAnEntryInTheRunbookAndIsLinkedToIt(AlertName name) {
        assertThat(file("runbook.md")).containsPattern("(?m)^### " + name.label() + "$");
        assertThat(of(name.label()))
                .contains("runbook: runbook.md#" + name.label().toLowerCase(Locale.ROOT));
    }

    @ParameterizedTest
    @EnumSource
    void theEntrySaysWhatItMeansWhereToLookAndWhatToDo(AlertName name) {
        String entry = Pattern.compile("### " + name.label() + "\n(.*?)(?=\n##)", Pattern.DOTALL)
                .matcher(file("runbook.md"))
                .results()
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow();
        assertThat(entry).contains("**Means.**", "**Look first**").containsPattern("\\*\\*Do|what to do");
    }

    @ParameterizedTest
    @EnumSource
    void eachHasACaseInWhichItFiresAndOneInWhichItDoesNot(AlertName name) {
        assertThat(cases(name.label(), true)).isPositive();
        assertThat(cases(name.label(), false)).isPositive();
    }

    @ParameterizedTest
    @EnumSource
    void theRunbookExplainsEachCause(Cause cause) {
        assertThat(file("runbook.md")).contains("| `" + cause.label() + "` |");
    }
}
