package levee.alerts.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import levee.alerts.AlertName;
import levee.signals.Happening;
import levee.signals.Sample;
import levee.signals.Series;
import levee.signals.SignalStore;
import org.junit.jupiter.api.Test;

/** Facts, as they are read from what nodes have told. */
class EvidenceReaderTest {

    private static Evidence evidence(Situation situation) {
        return situation.fires(AlertName.DATABASE_LATENCY_HIGH).evidence();
    }

    private static void assertLevel(Level level, double now, double usual) {
        assertThat(level.now()).isCloseTo(now, within(now / 100 + 1e-9));
        assertThat(level.usual()).isCloseTo(usual, within(usual / 100 + 1e-9));
    }

    @Test
    void aBypassHasItsRateItsNodesAndItsSecond() {
        Bypass bypass = evidence(
                        Situation.of("").bypass("Product", "disabled", 410).after(8))
                .faults()
                .get(0);
        assertLevel(bypass.perSecond(), 410, 0);
        assertThat(bypass.since()).hasValue(Shop.ONSET);
        assertThat(bypass.nodes()).containsExactly("node-1", "node-2");
    }

    @Test
    void whatBeganMinutesAgoIsStillKnownToTheSecond() {
        Evidence evidence = evidence(
                Situation.of("").bypass("Product", "disabled", 30).traffic(3).after(200));
        assertThat(evidence.faults().get(0).since()).hasValue(Shop.ONSET);
        assertThat(evidence.traffic().since()).hasValue(Shop.ONSET);
    }

    @Test
    void readsThatAreMeantAreNoFault() {
        Evidence evidence = evidence(Situation.of("").bypass("StockItem", "declared", 50));
        assertThat(evidence.faults()).isEmpty();
        assertThat(evidence.bypasses()).hasSize(1);
    }

    @Test
    void visitorsPagesAreCountedAndNothingElse() {
        assertLevel(evidence(Situation.of("").traffic(3)).traffic().requests(), 1_080, 360);
        assertLevel(
                evidence(Situation.of("").traffic(3).usualTraffic(90)).traffic().requests(), 1_080, 90);
    }

    @Test
    void statementsAreKnownByTheirOrigin() {
        DatabaseFacts database =
                evidence(Situation.of("").statements("uncached", 100).after(30)).database();
        assertLevel(database.of("uncached"), 120, 20);
        assertLevel(database.of("transaction"), 100, 100);
        assertLevel(database.all(), 285, 185);
        assertThat(database.busySince()).hasValue(Shop.ONSET);
    }

    @Test
    void theSlowerKindOfStatementSaysHowSlowTheDatabaseIs() {
        Evidence evidence = evidence(Situation.of("").statementsTake(0.002).writesTake(0.4));
        assertThat(evidence.database().p95().now()).isBetween(0.25, 0.5);
        assertThat(evidence.database().slowSince()).hasValue(Shop.ONSET);
    }

    @Test
    void theSimplestQuestionIsAskedByEachNode() {
        DatabaseFacts slow =
                evidence(Situation.of("").probeTakes(0.4).after(30)).database();
        assertLevel(slow.probe(), 0.4, 0.002);
        assertThat(slow.slowSince()).hasValue(Shop.ONSET);
        DatabaseFacts away = evidence(Situation.of("").databaseFails(1.9)).database();
        assertLevel(away.failures(), 0.95, 0);
        assertThat(away.isAway()).isTrue();
        assertThat(slow.isAway()).isFalse();
    }

    @Test
    void gaugesHaveAPastToo() {
        DatabaseFacts.Pool pool =
                evidence(Situation.of("").poolFull(30)).database().pool();
        assertLevel(pool.used(), 64, 6);
        assertLevel(pool.waiting(), 30, 0);
        assertThat(pool.full()).isTrue();
        assertThat(evidence(Situation.of("")).database().pool().full()).isFalse();
    }

    @Test
    void hitsAreWhatWasNeitherLoadedNorPassedBy() {
        Evidence evidence = evidence(Situation.of("").misses("Product", 500));
        assertThat(evidence.hits().usual()).isCloseTo(1 - 40 / 4_340.0, within(0.001));
        assertThat(evidence.hits().now()).isCloseTo(1 - 540 / 4_340.0, within(0.001));
        assertThat(Onsets.misses(evidence)).hasValue(Shop.ONSET);
    }

    @Test
    void aLoadThatWasRefusedIsNoLayerThatFailed() {
        Evidence evidence = evidence(Situation.of("").gridErrors("refused", 50).gridErrors("split", 20));
        assertThat(evidence.gridErrors()).containsOnlyKeys("split");
    }

    @Test
    void aBrokenCheckoutPageIsAFailedCheckout() {
        CheckoutFacts checkout =
                evidence(Situation.of("").checkoutPagesBreak(5).after(30)).checkout();
        assertLevel(checkout.errors(), 5, 0);
        assertThat(checkout.errorShare().now()).isCloseTo(5 / 9.1, within(0.01));
    }

    @Test
    void aNodeTellsOfItsHeapAndIsKnownToBeSilent() {
        Evidence evidence =
                evidence(Situation.of("").collects("node-1", 0.7).lost("node-2").after(20));
        assertThat(evidence.nodes().get(0).collecting().now()).isCloseTo(0.7, within(0.01));
        assertThat(evidence.nodes().get(0).heap().now()).isCloseTo(0.98, within(0.01));
        assertThat(evidence.silent()).extracting(NodeFacts::name).containsExactly("node-2");
        assertThat(evidence.silent().get(0).silence()).isEqualTo(Duration.ofSeconds(20));
    }

    @Test
    void onlyTheLastHourHasHappened() {
        Evidence evidence = evidence(Situation.of("").deployment(2 * 3_600).settings(60, "levee.db.url"));
        assertThat(evidence.happenings()).extracting(Happening::kind).containsExactly(Happening.Kind.SETTINGS);
    }

    @Test
    void ofAShopThatHasJustStartedNothingIsUsual() {
        SignalStore store = new SignalStore();
        for (int second = 0; second < 15; second++) {
            Instant at = Shop.ONSET.plusSeconds(second);
            Series requests = Series.counter("levee_http_requests_total", Map.of("page", "home", "status", "200"));
            store.add(new Sample("node-1", at, Map.of(requests, 100.0 * second)), at);
        }
        EvidenceReader reader =
                new EvidenceReader(from -> List.of(), List::of, at -> OptionalDouble.empty(), () -> false, List::of);
        Level requests = reader.read(List.of(), store).traffic().requests();
        assertThat(requests.isKnown()).isTrue();
        assertThat(requests.isUsualKnown()).isFalse();
        assertThat(requests.times()).isEqualTo(1);
    }
}
