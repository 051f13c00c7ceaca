package levee.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import levee.alerts.Lease.Standing;
import levee.alerts.rules.Told;
import org.junit.jupiter.api.Test;

class LeadershipTest {

    private static final long BEGIN = System.nanoTime();

    private final Leadership first = new Leadership("1");
    private final Leadership second = new Leadership("2");
    private final Told shop = new Told("1", "2");

    private static Standing held(long term, int atSecond) {
        return new Standing("1#x", term, true, at(atSecond));
    }

    private static Standing others(long term, int atSecond) {
        return new Standing("2#y", term, false, at(atSecond));
    }

    private static long at(int second) {
        return BEGIN + Duration.ofSeconds(second).toNanos();
    }

    private long decide(Leadership node, Standing lease, int second) {
        return node.decide(lease, shop.store(), at(second));
    }

    private void tell(String node, double term) {
        shop.gauge(node, Leadership.GAUGE, Map.of(), term).run(1);
    }

    @Test
    void whoHoldsTheLeaseLeadsAndWhoKnowsThatAnotherDoesNeverDoes() {
        assertThat(decide(first, held(4, 10), 11)).isEqualTo(4);
        assertThat(decide(second, others(4, 10), 11)).isZero();
        assertThat(decide(first, others(5, 12), 12)).as("another has taken it").isZero();
    }

    @Test
    void whoLedGoesOnWhileTheDatabaseDoesNotAnswer() {
        decide(first, held(4, 10), 11);
        tell("2", 0);
        assertThat(decide(first, held(4, 10), 100)).isEqualTo(4);
        assertThat(first.term()).isEqualTo(4);
    }

    @Test
    void whoAloneCannotReachTheDatabaseStopsWhenItHearsOfTheNextTerm() {
        decide(first, held(4, 10), 11);
        tell("2", 4);
        tell("2", 5);
        assertThat(decide(first, held(4, 10), 15)).isZero();
        assertThat(decide(first, held(4, 10), 30)).isZero();
    }

    @Test
    void whoDidNotLeadLetsWhoLedGoOn() {
        tell("1", 4);
        decide(second, others(4, 10), 11);
        assertThat(decide(second, others(4, 10), 100)).isZero();
    }

    @Test
    void ifWhoLedIsGoneWithTheDatabaseTheFirstOfTheOthersBegins() {
        shop.run(3);
        tell("1", 4);
        decide(second, others(4, 10), 11);
        shop.kill("1").run(10);
        assertThat(decide(second, others(4, 10), 14)).as("not at once").isZero();
        assertThat(decide(second, others(4, 10), 20)).isEqualTo(4);
    }

    @Test
    void ofTwoThatMightBeginTheFirstByNameDoes() {
        shop.run(3);
        decide(first, others(4, 0), 1);
        decide(second, others(4, 0), 1);
        assertThat(decide(second, others(4, 0), 20)).isZero();
        assertThat(decide(first, others(4, 0), 20)).isEqualTo(4);
        tell("1", 4);
        assertThat(decide(second, others(4, 0), 22)).isZero();
    }

    @Test
    void twoThatLeadInTheSameTermAreOneWhenTheyHearOfEachOther() {
        decide(second, held(4, 0), 1);
        tell("1", 4);
        assertThat(decide(second, held(4, 0), 20)).isZero();
    }
}
