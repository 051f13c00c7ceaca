package levee.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DemandTest {

    private final Demand<String> demand = new Demand<>();

    @Test
    void whatIsAskedForMostIsForemost() {
        List.of("once", "often", "twice", "twice", "often", "often").forEach(this::ask);
        assertThat(demand.foremost(10)).containsExactly("often", "twice", "once");
        assertThat(demand.foremost(1)).containsExactly("often");
    }

    @Test
    void whatWasAskedForLongAgoIsOvertakenByWhatIsAskedForNow() {
        IntStream.range(0, 16).forEach(i -> ask("then"));
        IntStream.range(0, 8).forEach(i -> ask("now"));
        for (int i = 0; i < 3; i++) {
            demand.note("then", "then");
        }
        assertThat(demand.foremost(10)).containsExactly("now", "then");
    }

    @Test
    void whatIsAskedForOftenIsNotPushedOutByWhatAnybodyInvents() {
        List<String> often = names("often", 100);
        for (int round = 0; round < 50; round++) {
            often.forEach(this::ask);
            names("invented " + round, 1_000).forEach(this::ask);
        }
        List<String> all = demand.foremost(Integer.MAX_VALUE);
        assertThat(all).hasSizeLessThanOrEqualTo(Demand.MOST);
        // Lots are drawn against attackers, and a few may fall to them.
        assertThat(often.stream().filter(all::contains).count()).isGreaterThan(90);
        assertThat(all.subList(0, 90)).allMatch(often::contains);
    }

    @Test
    void whatIsForgottenIsNotAskedForAgain() {
        ask("gone");
        demand.forget("gone");
        assertThat(demand.foremost(10)).isEmpty();
    }

    private void ask(String what) {
        if (!demand.isKnown(what)) {
            demand.note(what, what);
        }
    }

    private static List<String> names(String prefix, int count) {
        return IntStream.range(0, count).mapToObj(i -> prefix + " " + i).toList();
    }
}
