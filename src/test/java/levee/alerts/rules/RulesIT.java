package levee.alerts.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.Optional;
import levee.OnBothMakes;
import levee.SettableClock;
import levee.Workshop;
import levee.alerts.AlertName;
import levee.alerts.Rule;
import levee.alerts.Severity;

class RulesIT {

    private static final AlertName NAME = AlertName.CACHE_BYPASS;

    private final SettableClock clock = new SettableClock("2026-03-01T12:00:00Z");

    private static Rule rule(double threshold) {
        return new Rule(NAME, true, threshold, Duration.ofSeconds(8), Duration.ZERO, 7, Severity.WARNING);
    }

    /** A node, which knows what it has read. */
    private Workshop.Bench node(Workshop workshop) {
        workshop.inTransaction(
                () -> workshop.em().createNativeQuery("DELETE FROM alert_rules").executeUpdate());
        return workshop.with(clock);
    }

    @OnBothMakes
    void aChangedRuleHoldsOnEachNodeThatReadsItUntilItIsRestored(Workshop workshop) {
        var node = node(workshop);
        var other = workshop.with(clock);
        Rules rules = node.bean(Rules.class);
        rules.change(rule(2), Optional.empty(), "ada@levee.example");
        other.bean(Rules.class).read();
        assertThat(other.bean(RuleBook.class).of(NAME)).isEqualTo(rule(2));
        ChangedRule changed = rules.changed(NAME).orElseThrow();
        assertThat(changed.getChangedBy()).isEqualTo("ada@levee.example");
        assertThat(changed.getChangedAt()).isEqualTo(clock.instant());

        rules.restore(NAME, Optional.of(changed.getVersion()));
        other.bean(Rules.class).read();
        assertThat(other.bean(RuleBook.class).of(NAME)).isEqualTo(DefaultRules.of(NAME));
    }

    @OnBothMakes
    void ofTwoWhoChangeTheSameRuleTheSecondIsTold(Workshop workshop) {
        Rules rules = node(workshop).bean(Rules.class);
        rules.change(rule(2), Optional.empty(), "ada@levee.example");
        assertThatExceptionOfType(RuleRefused.class)
                .isThrownBy(() -> rules.change(rule(3), Optional.empty(), "bob@levee.example"))
                .withMessageContaining("ada@levee.example");
        long seen = rules.changed(NAME).orElseThrow().getVersion();
        rules.change(rule(4), Optional.of(seen), "bob@levee.example");
        assertThatExceptionOfType(RuleRefused.class)
                .isThrownBy(() -> rules.restore(NAME, Optional.of(seen)))
                .withMessageContaining("bob@levee.example");
    }

    @OnBothMakes
    void nonsenseIsRefusedAndByHandIsNotObeyed(Workshop workshop) {
        var node = node(workshop);
        Rules rules = node.bean(Rules.class);
        assertThatExceptionOfType(RuleRefused.class)
                .isThrownBy(() -> rules.change(rule(-1), Optional.empty(), "ada@levee.example"))
                .withMessageContaining("fire all the time");
        workshop.inTransaction(() -> workshop.em()
                .createNativeQuery("INSERT INTO alert_rules VALUES ('CacheBypass', 1, 0, 0, 5, 0, 'CRITICAL', 'x',"
                        + " '2026-03-01 12:00:00', 1), ('NoSuchAlert', 1, 1, 5, 5, 0, 'CRITICAL', 'x',"
                        + " '2026-03-01 12:00:00', 1)")
                .executeUpdate());
        rules.read();
        RuleBook book = node.bean(RuleBook.class);
        assertThat(book.of(NAME)).isEqualTo(DefaultRules.of(NAME));
        assertThat(book.objections(NAME)).hasSize(2);
        assertThat(book.all()).hasSize(AlertName.values().length);
    }
}
