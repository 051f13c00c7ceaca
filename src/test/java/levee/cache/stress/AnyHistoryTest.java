package levee.cache.stress;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCases;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Of histories as they may happen the checker finds nothing wrong; one reading that may not be there it finds in each. */
class AnyHistoryTest {

    private static final long THING = 7;
    private static final long BOUND = 200;

    /**
     * @param pause before it begins
     * @param choice of what it may be, or who it is
     */
    private record Step(long pause, long length, int choice) {}

    @Property
    void whatAMemoryMayShowIsNeverFoundWrong(
            @ForAll("steps") List<Step> commits, @ForAll("steps") List<Step> readings) {
        List<Version> versions = versions(commits);
        assertThat(check(versions, sightings(versions, readings))).isEmpty();
    }

    @Property
    void whatIsShownAfterTheBoundIsFound(
            @ForAll("steps") List<Step> commits,
            @ForAll("steps") List<Step> readings,
            @ForAll @IntRange(min = 1, max = 500) int late) {
        List<Version> versions = versions(commits);
        List<Sighting> sightings = sightings(versions, readings);
        Version replaced = versions.get(0);
        long begun = versions.get(1).acknowledged() + BOUND + late;
        sightings.add(sighting("late", begun, begun + 1, replaced));
        assertThat(check(versions, sightings)).isNotEmpty();
    }

    @Property
    void whoGoesBackIsFoundHoweverQuickly(
            @ForAll("steps") List<Step> commits,
            @ForAll("steps") List<Step> readings,
            @ForAll @IntRange(min = 1, max = 150) int later) {
        List<Version> versions = versions(commits);
        List<Sighting> sightings = sightings(versions, readings);
        Version replaced = versions.get(0);
        Version newer = versions.get(1);
        sightings.add(sighting("back", newer.begun(), newer.begun() + 1, newer));
        sightings.add(sighting("back", newer.begun() + 1 + later, newer.begun() + 2 + later, replaced));
        assertThat(check(versions, sightings)).isNotEmpty();
    }

    /** One after the other, at least two of them. */
    private static List<Version> versions(List<Step> commits) {
        List<Version> versions = new ArrayList<>();
        long now = 1_000;
        for (Step commit : commits) {
            long begun = now + commit.pause;
            now = begun + commit.length;
            versions.add(new Version(versions.size() + 1, 1L, false, begun, now));
        }
        return versions;
    }

    /** Three memories, each of which goes on from what it has shown to any that it may show then. */
    private static List<Sighting> sightings(List<Version> versions, List<Step> readings) {
        Map<String, Integer> shown = new HashMap<>();
        List<Sighting> sightings = new ArrayList<>();
        long now = versions.get(0).acknowledged() + BOUND;
        for (Step reading : readings) {
            long begun = now + reading.pause;
            now = begun + reading.length + 1;
            long ended = now;
            String memory = "memory " + reading.choice % 3;
            int first = Math.max(
                    shown.getOrDefault(memory, 1), count(versions, version -> version.acknowledged() < begun - BOUND));
            int last = count(versions, version -> version.begun() <= ended);
            int number = first + reading.choice % (last - first + 1);
            shown.put(memory, number);
            sightings.add(sighting(memory, begun, ended, versions.get(number - 1)));
            now++;
        }
        return sightings;
    }

    private static int count(List<Version> versions, Predicate<Version> counted) {
        return Math.max(1, (int) versions.stream().filter(counted).count());
    }

    private static Sighting sighting(String memory, long begun, long ended, Version seen) {
        return new Sighting(
                memory, THING, begun, ended, BOUND, version -> version.number() == seen.number(), "as told");
    }

    private static List<String> check(List<Version> versions, List<Sighting> sightings) {
        return new HistoryChecker(Map.of(THING, versions)).check(sightings);
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        Arbitrary<Step> step = Combinators.combine(
                        Arbitraries.longs().between(1, 300),
                        Arbitraries.longs().between(1, 300),
                        Arbitraries.integers().between(0, 1_000))
                .as(Step::new);
        return step.list().ofMinSize(2).ofMaxSize(30).edgeCases(EdgeCases.Config::none);
    }
}
