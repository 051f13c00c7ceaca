package levee.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import levee.cache.CacheStatistics.Tier;
import levee.cache.Warming.Progress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WarmingTest {

    private static final Region KITES = new Region(Tier.QUERY, "Kite.all of them");

    private final Warming warming = new Warming();
    private final List<Integer> loaded = new ArrayList<>();
    private final List<Progress> seen = new ArrayList<>();

    /** Of 25 kites every fifth is not there any more. */
    private class Kites implements Warming.Work<Integer> {

        @Override
        public List<Integer> wanted(int most) {
            return IntStream.range(0, Math.min(25, most)).boxed().toList();
        }

        @Override
        public int atOnce() {
            return 10;
        }

        @Override
        public int load(List<Integer> some) {
            seen.add(warming.of(KITES).orElseThrow());
            loaded.addAll(some);
            return (int) some.stream().filter(kite -> kite % 5 > 0).count();
        }
    }

    @AfterEach
    void asBefore() {
        Policies.ofThisNode().setOwn(Map.of());
    }

    @Test
    void itTellsHowManyAreThereOfThoseThatWereWanted() {
        Warming.run(KITES, new Kites());
        assertThat(loaded).hasSize(25).isSorted().doesNotHaveDuplicates();
        assertThat(seen)
                .containsExactly(
                        new Progress(0, 25, true, false),
                        new Progress(8, 25, true, false),
                        new Progress(16, 25, true, false));
        assertThat(warming.of(KITES)).contains(new Progress(20, 25, false, false));
    }

    @Test
    void noMoreIsWantedThanThereIsRoomFor() {
        Policies.ofThisNode().setOwn(Map.of(KITES, new Policy(true, 60, 3, 30, 8)));
        Warming.run(KITES, new Kites());
        assertThat(loaded).containsExactly(0, 1, 2);
    }

    @Test
    void itEndsWhenSomebodyClosesTheRegion() {
        Warming.run(KITES, new Kites() {
            @Override
            public int load(List<Integer> some) {
                Policies.ofThisNode().setOwn(Map.of(KITES, new Policy(false, 60, 100, 30, 8)));
                return super.load(some);
            }
        });
        assertThat(loaded).hasSize(10);
        assertThat(warming.of(KITES)).contains(new Progress(8, 25, false, false));
    }

    @Test
    void whatFailsIsToldWithHowFarItHasCome() {
        Warming.run(KITES, new Kites() {
            @Override
            public int load(List<Integer> some) {
                if (!loaded.isEmpty()) {
                    throw new IllegalStateException("The database is away");
                }
                return super.load(some);
            }
        });
        assertThat(warming.of(KITES)).contains(new Progress(8, 25, false, true));
    }
}
