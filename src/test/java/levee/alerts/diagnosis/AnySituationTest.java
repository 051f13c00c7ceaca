package levee.alerts.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import levee.alerts.AlertName;
import levee.alerts.Cause;
import levee.alerts.Diagnosis;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** What holds of every situation, of the table's and of any that nobody has thought of. */
class AnySituationTest {

    @Provide
    Arbitrary<Integer> situation() {
        return Arbitraries.integers()
                .between(0, (int) DiagnosisTest.situations().count() - 1);
    }

    private static Situation number(int index) {
        return DiagnosisTest.situations().skip(index).findFirst().orElseThrow();
    }

    private static Cause first(Situation situation) {
        return situation.diagnosis().first().cause();
    }

    @Property(tries = 60)
    void anUnrelatedDeploymentNeverChangesTheFirstCause(
            @ForAll("situation") int index, @ForAll @IntRange(min = 10, max = 300) int minutesBefore) {
        Situation changed = number(index).deployment(60 * minutesBefore, "node-1");
        assertThat(first(changed)).as(changed.name).isEqualTo(first(number(index)));
    }

    @Property(tries = 60)
    void noDeploymentEverComesBeforeTheCacheTheCrowdOrAnotherDependency(
            @ForAll("situation") int index, @ForAll @IntRange(min = -400, max = 4_000) int secondsBefore) {
        Cause before = first(number(index));
        if (Set.of(Cause.CACHE_BYPASS, Cause.UNANNOUNCED_SURGE, Cause.CACHE_MISS_STORM, Cause.NODE_LOST)
                .contains(before)) {
            Situation changed = number(index).deployment(secondsBefore, "node-1");
            assertThat(first(changed)).as(changed.name).isEqualTo(before);
        }
    }

    @Property(tries = 60)
    void aLargerShopHasTheSameCauses(
            @ForAll("situation") int index, @ForAll @DoubleRange(min = 1, max = 30) double factor) {
        Situation situation = number(index);
        // Of a night on which next to nothing happens a day is no picture; and too few are not too few thirty times
        // over.
        if (!situation.name.startsWith("a quiet night") && !situation.name.contains("too few")) {
            assertThat(first(number(index).scaled(factor))).as(situation.name).isEqualTo(first(situation));
        }
    }

    @Property(tries = 100)
    void theOrderOfTheEvidenceDoesNotMatter(@ForAll("situation") int index, @ForAll Random random) {
        Evidence evidence = number(index).evidence();
        Evidence shuffled = new Evidence(
                evidence.now(),
                shuffled(evidence.alarms(), random),
                shuffled(evidence.bypasses(), random),
                shuffled(evidence.regions(), random),
                Map.copyOf(evidence.gridErrors()),
                evidence.traffic(),
                evidence.database(),
                evidence.checkout(),
                shuffled(evidence.nodes(), random),
                shuffled(evidence.happenings(), random),
                shuffled(evidence.policies(), random),
                evidence.capacity());
        assertThat(Ranking.diagnose(shuffled)).isEqualTo(Ranking.diagnose(evidence));
    }

    private static <T> List<T> shuffled(List<T> facts, Random random) {
        List<T> copy = new ArrayList<>(facts);
        Collections.shuffle(copy, random);
        return copy;
    }

    @Property(tries = 60)
    void aBypassComesBeforeAllThatFollowsFromIt(
            @ForAll @DoubleRange(min = 0.7, max = 4) double traffic,
            @ForAll @DoubleRange(min = 0.02, max = 4) double latency,
            @ForAll @IntRange(min = 0, max = 200) int waiting,
            @ForAll @DoubleRange(min = 0, max = 1) double failing,
            @ForAll @DoubleRange(min = 1, max = 20) double strength,
            @ForAll @IntRange(min = -400, max = 4_000) int deployedBefore) {
        // Stronger than what the crowd adds: the shop's own statements are 180 a second.
        Situation situation = Situation.of("any bypass")
                .traffic(traffic)
                .bypass("Product", "disabled", strength * Math.max(90, 180 * traffic))
                .databaseTakes(latency)
                .poolFull(waiting)
                .checkoutsFail(failing)
                .pagesFail(failing / 4)
                .deployment(deployedBefore)
                .fires(AlertName.DATABASE_LATENCY_HIGH);
        assertThat(first(situation)).as(situation.diagnosis().toString()).isEqualTo(Cause.CACHE_BYPASS);
    }

    @Provide
    Arbitrary<UnaryOperator<Situation>> step() {
        Arbitrary<Double> any =
                Arbitraries.of(Double.NaN, -1.0, 0.0, 0.3, 1.0, 7.0, 400.0, 1e12, Double.POSITIVE_INFINITY);
        Arbitrary<String> names = Arbitraries.of("Product", "", "a region\nwith a line", "x".repeat(300), "17");
        return Arbitraries.oneOf(
                any.flatMap(value -> names.map(name -> it -> it.bypass(name, "disabled", value))),
                any.flatMap(value -> names.map(name -> it -> it.bypass(name, "native-sql", value))),
                any.flatMap(value -> names.map(name -> it -> it.misses(name, value))),
                any.map(value -> it -> it.traffic(Math.abs(value))),
                any.map(value -> it -> it.databaseTakes(value)),
                any.map(value -> it -> it.databaseFails(value)),
                any.map(value -> it -> it.poolFull(value)),
                any.map(value -> it -> it.checkoutsFail(value)),
                any.map(value -> it -> it.pagesFail(value)),
                any.map(value -> it -> it.gridErrors("time-out", value)),
                any.map(value -> it -> it.collects("node-1", value)),
                any.map(value -> it -> it.garbled("node-2", value)),
                names.map(name -> it -> it.policy(5, name, name)),
                names.map(name -> it -> it.settings(5, name)),
                names.map(name -> it -> it.closed(name, "disabled", true)),
                names.flatMap(name -> Arbitraries.of(AlertName.values()).map(alert -> it -> it.fires(alert, name))),
                Arbitraries.integers().between(-4_000, 4_000).map(at -> it -> it.deployment(at, "")),
                Arbitraries.of(Shop.NODES).map(node -> it -> it.lost(node)));
    }

    @Property(tries = 100)
    void whateverHappensSomethingReadableIsSaid(
            @ForAll @Size(max = 7) List<@From("step") UnaryOperator<Situation>> steps) {
        Situation situation = Situation.of("anything");
        steps.forEach(step -> step.apply(situation));
        Diagnosis diagnosis = situation.diagnosis();
        DiagnosisTest.assertReadable(diagnosis);
    }
}
