package levee.cache.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import levee.cache.CacheStatistics.Outcome;
import levee.cache.CacheStatistics.Tier;
import levee.cache.Policy;
import levee.cache.PolicyChange;
import levee.cache.PolicyRecord;
import levee.cache.Region;
import levee.cache.Samples.Interval;
import levee.cache.audit.CanaryResult.State;
import levee.cache.audit.Finding.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What regions may do, against what they are asked for, what is recorded, and what is read of them. */
class PolicyChecksTest {

    private static final Region PRODUCT = new Region(Tier.ENTITY, "Product");
    private static final Policy USUAL = new Policy(true, 3_600, 10_000, 30, 8);
    private static final Policy SHORT = new Policy(true, 60, 10_000, 30, 8);
    private static final String ADA = "ada@levee.example (prices)";

    @ParameterizedTest
    @CsvSource(textBlock = """
            # enabled, ttl, room, by whom, reads a second, finding, severity
            true,  3600, 10000, ADA, 500, ,              ,
            false, 3600, 10000, ADA, 0,   REGION_CLOSED, WARNING
            false, 3600, 10000, ADA, 9,   REGION_CLOSED, WARNING
            false, 3600, 10000, ADA, 500, REGION_CLOSED, CRITICAL
            false, 3600, 10000, ,    0,   REGION_CLOSED, CRITICAL
            true,  0,    10000, ,    0,   REGION_CLOSED, CRITICAL
            true,  3600, 0,     ,    0,   REGION_CLOSED, CRITICAL
            """)
    void aClosedRegionIsAsBadAsWhatItCostsAndCriticalIfNobodyKnowsWhoClosedIt(
            boolean enabled, int seconds, int room, String by, double reads, Kind kind, Severity severity) {
        Policy policy = new Policy(enabled, seconds, room, 30, 8);
        List<Finding> findings = RegionCheck.of(List.of(
                new EffectiveRegion(PRODUCT, policy, true, by, 100, 0, 0.002, new Traffic(reads, 0.98, reads))));
        if (kind == null) {
            assertThat(findings).isEmpty();
        } else {
            assertThat(findings).singleElement().satisfies(finding -> {
                assertThat(finding.kind()).isEqualTo(kind);
                assertThat(finding.severity()).isEqualTo(severity);
                assertThat(finding.place()).isEqualTo("entity Product");
                assertThat(finding.extraStatements()).isEqualTo(reads * 0.98);
            });
        }
    }

    @Test
    void whatTheSettingsCloseIsOneFindingForTheTier() {
        Policy off = new Policy(true, 0, 10_000, 30, 8);
        List<Finding> findings = RegionCheck.of(List.of(
                region(PRODUCT, off, false, 0, 0, 50),
                region(new Region(Tier.ENTITY, "Variant"), off, false, 0, 0, 50)));
        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.place()).isEqualTo("entity *");
            assertThat(finding.severity()).isEqualTo(Severity.CRITICAL);
            assertThat(finding.extraStatements()).isEqualTo(100);
        });
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # ttl, in use, reads, severity
            # An hour is as long as makes a difference, however much is in use.
            3600, 100000, 100,  ,
            # Nobody is asked for anything, and a bulkhead of 8 loads of 5 ms lets 1,600 through a second.
            10,   1000,   0,    ,
            10,   2000,   0,    WARNING
            10,   10000,  0,    CRITICAL
            # 5 loads a second of 20 reads: a quarter.
            20,   100,    20,   WARNING
            20,   100,    200,  ,
            # As often as it is read, it is loaded: 40 times a second.
            1,    1000,   40,   CRITICAL
            """)
    void aTimeToLiveIsTooShortIfWhatIsInUseIsLoadedTooOften(int seconds, long inUse, double reads, Severity severity) {
        Policy policy = new Policy(true, seconds, 200_000, 30, 8);
        List<Finding> findings = RegionCheck.of(List.of(region(PRODUCT, policy, true, inUse, 0, reads)));
        if (severity == null) {
            assertThat(findings).isEmpty();
        } else {
            assertThat(findings).singleElement().satisfies(finding -> {
                assertThat(finding.kind()).isEqualTo(Kind.TIME_TO_LIVE_SHORT);
                assertThat(finding.severity()).isEqualTo(severity);
            });
        }
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # in use, evictions a second, reads, finding
            10000, 0,   100, false
            10000, 4,   100, false
            10000, 5,   100, true
            5000,  50,  100, false
            """)
    void aRoomIsTooSmallIfItIsFullAndWhatIsInItPushesOutTheRest(
            long inUse, double evictions, double reads, boolean isFinding) {
        List<Finding> findings = RegionCheck.of(List.of(region(PRODUCT, USUAL, true, inUse, evictions, reads)));
        assertThat(findings).hasSize(isFinding ? 1 : 0).allMatch(finding -> finding.kind() == Kind.ROOM_SMALL);
    }

    @ParameterizedTest
    @CsvSource({"8, 30, ", "0, 30, CRITICAL", "8, -1, WARNING", "100, 30, WARNING"})
    void aPolicyThatTheOfficeWouldRefuseMakesNoSense(int loads, int stale, Severity severity) {
        List<Finding> findings =
                RegionCheck.of(List.of(region(PRODUCT, new Policy(true, 3_600, 10_000, stale, loads), true, 0, 0, 0)));
        if (severity == null) {
            assertThat(findings).isEmpty();
        } else {
            assertThat(findings).singleElement().satisfies(finding -> {
                assertThat(finding.kind()).isEqualTo(Kind.POLICY_NONSENSE);
                assertThat(finding.severity()).isEqualTo(severity);
            });
        }
    }

    @Test
    void aPolicyThatTheRecordsDoNotExplainWasWrittenByHand() {
        assertThat(HandCheck.of(List.of(
                        new PolicyRecord(PRODUCT, Optional.of(SHORT), change(true, SHORT)),
                        new PolicyRecord(PRODUCT, Optional.empty(), change(false, USUAL)))))
                .isEmpty();
        assertThat(HandCheck.of(List.of(
                        new PolicyRecord(PRODUCT, Optional.of(SHORT), Optional.empty()),
                        new PolicyRecord(PRODUCT, Optional.of(USUAL), change(true, SHORT)),
                        new PolicyRecord(PRODUCT, Optional.of(SHORT), change(false, SHORT)),
                        new PolicyRecord(PRODUCT, Optional.empty(), change(true, SHORT)))))
                .hasSize(4)
                .allMatch(finding -> finding.kind() == Kind.POLICY_BY_HAND);
    }

    @ParameterizedTest
    @CsvSource({"KEPT, ", "NOTHING, ", "CLOSED, ", "NOT_KEPT, CRITICAL", "FAILED, WARNING"})
    void onlyWhatWasReadAndIsNotKeptIsAFinding(State state, Severity severity) {
        List<Finding> findings = CanaryCheck.of(
                List.of(new CanaryResult("entity Product", state, "so")),
                Map.of("entity Product", new Traffic(50, 1, 50)));
        assertThat(findings.stream().map(Finding::severity))
                .isEqualTo(severity == null ? List.of() : List.of(severity));
    }

    @Test
    void nodesThatDifferAreNamedWithWhatEachHasOnceForEachKind() {
        TreeMap<String, String> own =
                new TreeMap<>(Map.of("type Product", "shared", "type Variant", "shared", "setting pages", "32 MB"));
        TreeMap<String, String> other = new TreeMap<>(
                Map.of("type Product", "not shared", "type Variant", "not shared", "setting pages", "32 MB"));
        assertThat(Differences.of("1", own, Map.of("2", own, "3", other)))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.place()).isEqualTo("type facts, nodes 1 and 3");
                    assertThat(finding.what())
                            .contains("differ in 2 of their type facts")
                            .contains("Product: on node 1 shared; on node 3 not shared");
                });
        assertThat(Differences.of("3", other, Map.of("1", own)))
                .as("on the other in the same words")
                .isEqualTo(Differences.of("1", own, Map.of("3", other)));
        other.remove("type Product");
        other.put("type Variant", "shared");
        assertThat(Differences.of("1", own, Map.of("3", other))).hasSize(1);
    }

    @Test
    void aRegionUsuallyAnswersAsItDidInThoseMinutesInWhichItKeptAnything() {
        Traffic traffic = Traffic.of(List.of(minute(0, 0), minute(540, 60), minute(0, 600)));
        assertThat(traffic.readsPerSecond()).isEqualTo(10);
        assertThat(traffic.usualHitRatio()).isEqualTo(0.9);
        assertThat(traffic.spared()).isEqualTo(9);
        assertThat(traffic.loadedPerSecond()).isEqualTo(10);
        assertThat(Traffic.of(List.of(minute(0, 60))).spared())
                .as("the worst is assumed")
                .isEqualTo(1);
        assertThat(Traffic.of(List.of())).isEqualTo(Traffic.NONE);
    }

    private static Interval minute(long local, long bypassed) {
        Map<Outcome, Long> reads = new EnumMap<>(Outcome.class);
        reads.put(Outcome.LOCAL, local);
        reads.put(Outcome.BYPASS, bypassed);
        return new Interval(Instant.EPOCH, reads);
    }

    private static EffectiveRegion region(
            Region region, Policy policy, boolean own, long inUse, double evictions, double reads) {
        return new EffectiveRegion(
                region, policy, own, own ? ADA : null, inUse, evictions, 0, new Traffic(reads, 1, 0));
    }

    private static Optional<PolicyChange> change(boolean ownAfter, Policy after) {
        return Optional.of(new PolicyChange(
                1, PRODUCT, Instant.EPOCH, "ada@levee.example", "prices", false, USUAL, ownAfter, after, false, true));
    }
}
