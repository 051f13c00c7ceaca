package levee.command.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import levee.command.bench.Counters;
import levee.command.bench.Figure;
import levee.command.load.Visit.What;
import org.junit.jupiter.api.Test;

class VerdictTest {

    private static final Profile DAILY = Profile.of("daily");
    private static final long BEGAN = 1_700_000_000_000L;

    private final RunFigures figures = new RunFigures();

    private void pages(double second, int count, long millis) {
        for (int i = 0; i < count; i++) {
            add(second, What.PAGE, Interaction.PRODUCT_DETAIL, millis, "");
        }
    }

    private void add(double second, What what, Interaction page, long millis, String note) {
        figures.add(new Visit(1, BEGAN + Math.round(second * 1_000), what, page, millis * 1_000, note));
    }

    private static List<String> broken(List<Figure> verdict) {
        return verdict.stream()
                .filter(figure -> !figure.held())
                .map(Figure::name)
                .toList();
    }

    @Test
    void aQuickShopHoldsItsLevels() {
        pages(0, 1_000, 20);
        assertThat(DAILY.levels().heldBy(figures.whole())).isTrue();
    }

    @Test
    void oneSlowPageInTwentyIsNamedByItsClass() {
        pages(0, 900, 20);
        pages(0, 100, 1_000);
        assertThat(broken(DAILY.levels().judge(figures.whole()))).containsExactly("Browse: p95");
    }

    @Test
    void pagesThatFailBreakTheVerdictHoweverQuicklyTheyDo() {
        pages(0, 990, 1);
        for (int i = 0; i < 10; i++) {
            add(0, What.ERROR, Interaction.HOME, 1, "status 500");
        }
        assertThat(broken(DAILY.levels().judge(figures.whole()))).containsExactly("Pages that failed");
        assertThat(figures.errors()).containsEntry("home: status 500", 10L);
    }

    @Test
    void whoIsToldToComeBackIsNoError() {
        pages(0, 100, 20);
        add(0, What.REFUSED, Interaction.HOME, 1, "");
        assertThat(figures.whole().errorShare()).isZero();
    }

    @Test
    void nothingAtAllIsNoSuccess() {
        assertThat(DAILY.levels().heldBy(new Interval())).isFalse();
    }

    @Test
    void aPageCountsWhereItWasAskedFor() {
        pages(0, 1, 1);
        pages(7, 3, 20_000);
        assertThat(figures.intervals().get(1).pages()).isEqualTo(3);
        assertThat(figures.csv().lines().skip(2).findFirst().orElseThrow()).startsWith("5,0.00,0.60,");
    }

    @Test
    void aQuantileIsRightToWithinTwoPercent() {
        Latencies latencies = new Latencies();
        for (int millis = 1; millis <= 1_000; millis++) {
            latencies.add(millis * 1_000L);
        }
        assertThat(latencies.millis(0.5)).isCloseTo(500, within(10.0));
        assertThat(latencies.millis(0.99)).isCloseTo(990, within(20.0));
        assertThat(new Latencies().millis(0.99)).isZero();
    }

    @Test
    void whatHappensToAVisitorTravelsInALine() {
        Visit visit = new Visit(3, 5, What.ERROR, Interaction.BUY_CONFIRM, 7, "status\t500\nodd");
        assertThat(Visit.parse(visit.line()))
                .contains(new Visit(3, 5, What.ERROR, Interaction.BUY_CONFIRM, 7, "status 500 odd"));
        assertThat(Visit.parse("3\t5\tERR")).isEmpty();
    }

    @Test
    void readsPastTheCacheThatNobodyDeclaredBreakAPromise() {
        pages(0, 100, 20);
        Counters counted = Counters.parse("""
                levee_cache_reads_total{outcome="local",region="Product",tier="entity"} 950
                levee_cache_reads_total{outcome="loaded",region="Product",tier="entity"} 49
                levee_cache_reads_total{outcome="bypass",region="Product",tier="entity"} 1
                levee_cache_bypass_total{reason="declared",region="Product"} 7
                levee_cache_bypass_total{reason="disabled",region="Product"} 1
                levee_db_statements_total{kind="select",origin="cache-load"} 100
                """);
        assertThat(broken(DAILY.cache().judge(counted, figures.whole())))
                .containsExactly("Reads past the cache that nobody declared");
    }

    @Test
    void aCacheThatDoesNotAnswerBreaksAPromise() {
        pages(0, 100, 20);
        Counters counted = Counters.parse("""
                levee_cache_reads_total{outcome="local",region="Product",tier="entity"} 500
                levee_cache_reads_total{outcome="loaded",region="Product",tier="entity"} 500
                levee_db_statements_total{kind="select",origin="cache-load"} 500
                """);
        assertThat(broken(DAILY.cache().judge(counted, figures.whole())))
                .containsExactly("Reads that the cache answered", "Statements a page");
    }

    @Test
    void capacityIsWhatTheBestStepBoreBeforeTwoBrokeRunning() {
        Profile climb = Profile.of("breakpoint");
        double step = climb.steps().seconds();
        add(0, What.CAME, Interaction.HOME, 0, "");
        pages(step - 5, 500, 20);
        pages(2 * step - 5, 50, 5_000);
        pages(3 * step - 5, 700, 20);
        pages(4 * step - 5, 600, 5_000);
        pages(5 * step - 5, 600, 5_000);
        Climb climbing = new Climb(climb);
        List<List<Climb.Step>> seen = new ArrayList<>();
        for (int steps = 1; steps <= 5; steps++) {
            seen.add(climbing.steps(figures, steps * step + 4));
        }
        assertThat(seen.get(3)).hasSize(4);
        assertThat(Climb.isBroken(seen.get(3))).isFalse();
        assertThat(Climb.isBroken(seen.get(4))).isTrue();
        double measured = Math.floor((step - climb.steps().settleSeconds()) / RunFigures.SECONDS) * RunFigures.SECONDS;
        assertThat(Climb.capacity(seen.get(4)).orElseThrow()).isCloseTo(700 / measured, within(0.001));
    }

    @Test
    void aShopThatSendsManyAwayHasReachedItsCapacity() {
        Profile climb = Profile.of("breakpoint");
        double step = climb.steps().seconds();
        add(0, What.CAME, Interaction.HOME, 0, "");
        pages(step - 5, 100, 20);
        add(step - 5, What.REFUSED, Interaction.HOME, 1, "");
        add(step - 5, What.REFUSED, Interaction.HOME, 1, "");
        assertThat(Climb.capacity(new Climb(climb).steps(figures, step + 4))).isEqualTo(OptionalDouble.empty());
    }
}
