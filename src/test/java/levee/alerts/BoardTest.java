package levee.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class BoardTest {

    private static final Rule RULE = new Rule(
            AlertName.CACHE_BYPASS, true, 10, Duration.ofSeconds(5), Duration.ofSeconds(3), 0, Severity.CRITICAL);

    private final Board board = new Board();
    private Instant now = Instant.parse("2026-03-01T12:00:00Z");

    /** A second later the value is found; the condition is that of all: at least the threshold. */
    private Board.News find(double value) {
        now = now.plusSeconds(1);
        return board.look(List.of(RULE), at(value), now);
    }

    private static Function<Rule, List<Violation>> at(double value) {
        return rule -> value >= rule.threshold() ? List.of(new Violation("Product", value, "found")) : List.of();
    }

    private void fire() {
        for (int second = 0; second < 4; second++) {
            find(20);
        }
        assertThat(board.fired()).hasSize(1);
        board.explain(UNKNOWN);
    }

    private static final Diagnosis UNKNOWN = diagnosis(Cause.UNKNOWN);

    private static Diagnosis diagnosis(Cause cause) {
        return diagnosis(cause, cause.label(), 1);
    }

    private static Diagnosis diagnosis(Cause cause, String sentence, double weight) {
        return new Diagnosis(List.of(new Diagnosis.Finding(cause, sentence, List.of(), weight, "Product")), List.of());
    }

    @Test
    void itFiresWhenItHasLastedAndSaysSinceWhen() {
        find(20);
        Instant since = now;
        find(20);
        assertThat(find(20).fired()).isEmpty();
        assertThat(find(20).fired()).singleElement().satisfies(fired -> {
            assertThat(fired.since()).isEqualTo(since);
            assertThat(fired.firedAt()).isEqualTo(since.plusSeconds(3));
        });
        assertThat(find(20).fired()).isEmpty();
    }

    @Test
    void aBreakBeginsAnew() {
        find(20);
        find(20);
        find(20);
        find(1);
        find(20);
        find(20);
        assertThat(find(20).fired()).isEmpty();
        assertThat(find(20).fired()).hasSize(1);
    }

    @Test
    void itRecoversWhenItHasBeenQuietForLong() {
        fire();
        for (int second = 1; second < Board.QUIET.toSeconds(); second++) {
            assertThat(find(0).recovered()).isEmpty();
        }
        assertThat(find(0).recovered()).hasSize(1);
        assertThat(board.fired()).isEmpty();
    }

    @Test
    void aValueThatFlapsAroundTheThresholdIsOneAlert() {
        fire();
        for (int second = 0; second < 300; second++) {
            Board.News news = find(second % 12 == 0 ? 10.5 : 8.5);
            assertThat(news.fired()).isEmpty();
            assertThat(news.recovered()).isEmpty();
        }
        for (int second = 0; second < 300; second++) {
            Board.News news = find(second % 12 == 0 ? 10.5 : 0);
            assertThat(news.fired()).isEmpty();
            assertThat(news.recovered()).isEmpty();
        }
    }

    @Test
    void aRuleThatIsSwitchedOffFiresNoLonger() {
        fire();
        Rule off = new Rule(RULE.name(), false, 10, RULE.window(), RULE.lasting(), 0, RULE.severity());
        assertThat(board.look(List.of(off), at(20), now.plusSeconds(1)).recovered())
                .hasSize(1);
    }

    @Test
    void aRuleThatCannotBeEvaluatedDoesNotKeepOthersFromIt() {
        Rule broken = new Rule(AlertName.NODE_LOST, true, 1, RULE.window(), Duration.ZERO, 0, Severity.WARNING);
        for (int second = 0; second < 4; second++) {
            now = now.plusSeconds(1);
            board.look(
                    List.of(broken, RULE),
                    rule -> {
                        if (rule.name() == AlertName.NODE_LOST) {
                            throw new IllegalStateException("broken");
                        }
                        return at(20).apply(rule);
                    },
                    now);
        }
        assertThat(board.fired()).hasSize(1);
    }

    @Test
    void aKnownCauseIsNotGivenUpForNone() {
        fire();
        board.explain(diagnosis(Cause.CACHE_BYPASS));
        board.explain(UNKNOWN);
        assertThat(board.unwritten().get(0).diagnosis().first().cause()).isEqualTo(Cause.CACHE_BYPASS);
        board.explain(diagnosis(Cause.DATABASE_SLOW));
        assertThat(board.unwritten().get(0).diagnosis().first().cause()).isEqualTo(Cause.DATABASE_SLOW);
    }

    @Test
    void whatIsKnownIsNotGivenUpForTheSameLessSurely() {
        fire();
        board.explain(diagnosis(Cause.CACHE_BYPASS, "Since noon", 0.8));
        board.explain(diagnosis(Cause.CACHE_BYPASS, "Since a minute past", 0.7));
        assertThat(board.unwritten().get(0).diagnosis().headline()).isEqualTo("Since noon");
        board.explain(diagnosis(Cause.CACHE_BYPASS, "Since noon, more and more", 0.8));
        assertThat(board.unwritten().get(0).diagnosis().headline()).isEqualTo("Since noon, more and more");
        board.explain(diagnosis(Cause.DATABASE_SLOW, "It is slow", 0.5));
        assertThat(board.unwritten().get(0).diagnosis().headline()).isEqualTo("It is slow");
    }

    @Test
    void whatIsWrittenIsNotWrittenAgainUnlessMoreIsKnown() {
        fire();
        Board.Work work = board.unwritten().get(0);
        board.explain(diagnosis(Cause.CACHE_BYPASS));
        board.written(work, 7);
        assertThat(board.unwritten())
                .as("more was found out while it was being written")
                .hasSize(1);
        board.written(board.unwritten().get(0), 7);
        assertThat(board.unwritten()).isEmpty();
    }

    @Test
    void whatHasFiredAndRecoveredBeforeItCouldBeWrittenIsWrittenYet() {
        fire();
        for (int second = 0; second <= Board.QUIET.toSeconds(); second++) {
            find(0);
        }
        for (int second = 0; second < 4; second++) {
            find(20);
        }
        assertThat(board.fired()).hasSize(1);
        Board.Work first = board.unwritten().get(0);
        assertThat(board.unwritten())
                .as("the second waits for the first to be closed")
                .hasSize(1);
        assertThat(first.id()).isNull();
        assertThat(first.recoveredAt()).isNotNull();
        board.written(first, 7);
        assertThat(board.unwritten()).singleElement().extracting(Board.Work::id).isEqualTo(7L);
        board.closed(board.unwritten().get(0));
        assertThat(board.unwritten())
                .singleElement()
                .extracting(Board.Work::recoveredAt)
                .isNull();
    }

    @Test
    void whatNobodyCanHaveHeardOfIsToldOnce() {
        fire();
        assertThat(board.untold(now, Duration.ofSeconds(3))).isEmpty();
        Instant later = now.plusSeconds(4);
        assertThat(board.untold(later, Duration.ofSeconds(3))).hasSize(1);
        assertThat(board.untold(later.plusSeconds(9), Duration.ofSeconds(3))).isEmpty();
    }

    @Test
    void whatIsInTheTableIsTakenOnAndWhatIsNotThereAnyMoreIsWrittenAgain() {
        fire();
        board.written(board.unwritten().get(0), 7);
        board.reconcile(List.of(), name -> RULE, Duration.ofHours(1), now);
        assertThat(board.unwritten()).singleElement().extracting(Board.Work::id).isNull();

        board.clear();
        Episode episode = new Episode(now, Severity.CRITICAL, UNKNOWN.first());
        Alert alert = new Alert(episode, RULE, new Violation("Product", 20, "found"), now, now, UNKNOWN);
        board.reconcile(List.of(alert), name -> RULE, Duration.ofHours(1), now);
        assertThat(board.fired()).hasSize(1);
        assertThat(find(20).fired()).as("it fires already").isEmpty();
        for (int second = 1; second < Board.QUIET.toSeconds(); second++) {
            assertThat(find(0).recovered()).isEmpty();
        }
        assertThat(find(0).recovered()).hasSize(1);
    }

    @Test
    void whoHasNotHeardOfAWholeWindowDoesNotSayThatAllIsWell() {
        Episode episode = new Episode(now, Severity.CRITICAL, UNKNOWN.first());
        Rule slow = new Rule(RULE.name(), true, 10, Duration.ofSeconds(60), RULE.lasting(), 0, Severity.CRITICAL);
        Alert alert = new Alert(episode, slow, new Violation("Product", 20, "found"), now, now, UNKNOWN);
        board.reconcile(List.of(alert), name -> slow, Duration.ofSeconds(10), now);
        for (int second = 0; second < 50 + Board.QUIET.toSeconds() - 1; second++) {
            assertThat(find(0).recovered()).isEmpty();
        }
        assertThat(find(0).recovered()).hasSize(1);
    }
}
