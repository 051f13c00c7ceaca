package levee.incidents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import levee.OnBothMakes;
import levee.SettableClock;
import levee.Together;
import levee.Workshop;
import levee.alerts.AlertName;
import levee.alerts.AlertTable;
import levee.alerts.Cause;
import levee.alerts.Diagnosis;
import levee.alerts.Episodes;
import levee.alerts.RepairDone;
import levee.alerts.Severity;
import levee.incidents.Incidents.Sheet;
import levee.signals.Happening;
import levee.signals.Happening.Kind;
import levee.signals.HappeningTable;

class IncidentsIT {

    private static final String ADA = "ada@levee.example";
    private static final String BEN = "ben@levee.example";
    private static final int MOST = 10_000;
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private static final Diagnosis BYPASS = AlertTable.diagnosis(
            Cause.CACHE_BYPASS, "Product is read past the cache on all nodes since 12:00:00 UTC.", "Product");

    private static final Diagnosis NOTHING = AlertTable.diagnosis(Cause.UNKNOWN, "Nothing is known.", "Product");

    private final SettableClock clock = new SettableClock("2026-03-01T12:10:00Z");

    /** Nothing was done to the shop before. */
    private Workshop.Bench bench(Workshop workshop) {
        Workshop.Bench bench = workshop.with((Clock) clock);
        new HappeningTable(workshop, bench);
        return bench;
    }

    /** The one that was opened last; when those of other tests began says nothing. */
    private static Incident latest(Workshop.Bench bench) {
        return bench.bean(Incidents.class).latest(MOST).stream()
                .max(Comparator.comparing(Incident::getId))
                .orElseThrow();
    }

    private static List<String> told(Workshop.Bench bench, Incident incident) {
        return bench.bean(Incidents.class).timeline(incident.getId()).stream()
                .map(entry -> entry.getKind().label() + ": " + entry.getEntry())
                .toList();
    }

    @OnBothMakes
    void aCriticalAlertOpensAnIncidentWhoseTimelineWritesItself(Workshop workshop) {
        Workshop.Bench bench = bench(workshop);
        AlertTable table = new AlertTable(workshop, bench);
        long alert = table.raise(AlertName.CACHE_BYPASS, Severity.CRITICAL, BYPASS, NOON, NOON.plusSeconds(5));
        Incident incident = latest(bench);
        assertThat(incident.getTitle()).isEqualTo(BYPASS.headline());
        assertThat(incident.getSeverity()).isEqualTo(IncidentSeverity.SEV2);
        assertThat(incident.getState()).isEqualTo(Incident.State.OPEN);

        bench.bean(Episodes.class).acknowledge(incident.getEpisodeId(), ADA);
        bench.bean(AlertChronicle.class)
                .repaired(new RepairDone(
                        incident.getEpisodeId(), NOON.plusSeconds(700), "restore-policy", "Restored Product", ADA));
        table.recover(alert, NOON.plusSeconds(720));

        incident = latest(bench);
        assertThat(incident.getState()).isEqualTo(Incident.State.MITIGATED);
        Moments moments = incident.getMoments();
        assertThat(moments.until(moments.getDetected())).contains(Duration.ofSeconds(5));
        assertThat(moments.until(moments.getNamed())).contains(Duration.ofSeconds(5));
        assertThat(moments.until(moments.getAcknowledged())).contains(Duration.ofMinutes(10));
        assertThat(moments.until(moments.getMitigated())).contains(Duration.ofMinutes(12));
        assertThat(moments.getResolved()).isEmpty();
        assertThat(told(bench, incident))
                .containsExactly(
                        "alert: CacheBypass (Product): " + BYPASS.headline(),
                        "acknowledgement: " + ADA + " has taken it on",
                        "repair: Restored Product",
                        "recovery: CacheBypass has recovered",
                        "stage: Mitigated: no alert fires any more");
    }

    @OnBothMakes
    void aWarningOpensNoneUntilSomethingGraveJoinsItAndTheCauseMayBeNamedLater(Workshop workshop) {
        Workshop.Bench bench = bench(workshop);
        AlertTable table = new AlertTable(workshop, bench);
        table.raise(AlertName.UNANNOUNCED_SURGE, Severity.WARNING, NOTHING, NOON, NOON);
        long episode = bench.bean(Episodes.class).open().orElseThrow().getId();
        assertThat(bench.bean(Incidents.class).ofEpisode(episode)).isEmpty();
        bench.bean(Episodes.class).acknowledge(episode, ADA);

        table.raise(AlertName.NODE_LOST, Severity.CRITICAL, NOTHING, NOON, NOON.plusSeconds(30));
        assertThat(latest(bench).getMoments().getNamed()).isEmpty();
        table.raise(AlertName.CACHE_BYPASS, Severity.CRITICAL, BYPASS, NOON, NOON.plusSeconds(60));
        assertThat(latest(bench).getMoments().getNamed()).contains(NOON.plusSeconds(60));
        assertThat(told(bench, latest(bench)))
                .hasSize(4)
                .as("though there was no incident when somebody took it on")
                .contains("acknowledgement: " + ADA + " has taken it on");
    }

    @OnBothMakes
    void itsTimelineBeginsWithWhatCameBeforeItWasOne(Workshop workshop) {
        Workshop.Bench bench = bench(workshop);
        AlertTable table = new AlertTable(workshop, bench);
        HappeningTable log = new HappeningTable(workshop, bench);
        log.write(done(NOON.minusSeconds(3_600), Kind.DEPLOYMENT, "Version 1.7 instead of 1.6"));
        log.write(done(NOON.minusSeconds(30), Kind.CACHE_POLICY, "disabled"));
        long warning = table.raise(AlertName.CACHE_BYPASS, Severity.WARNING, BYPASS, NOON, NOON.plusSeconds(5));
        log.write(done(NOON.plusSeconds(8), Kind.REPAIR, "Restored Product"));
        table.raise(AlertName.CHECKOUT_ERROR_BUDGET_BURN, Severity.CRITICAL, NOTHING, NOON, NOON.plusSeconds(10));
        assertThat(told(bench, latest(bench)))
                .containsExactly(
                        "change: Product: disabled",
                        "alert: CacheBypass (Product): " + BYPASS.headline(),
                        "repair: Product: Restored Product",
                        "alert: CheckoutErrorBudgetBurn (Product): " + NOTHING.headline());
        table.recover(warning, NOON.plusSeconds(20));
        assertThat(told(bench, latest(bench))).endsWith("recovery: CacheBypass has recovered");
    }

    private static Happening done(Instant at, Kind kind, String text) {
        return new Happening(at, kind, "", "Product", text, ADA);
    }

    @OnBothMakes
    void anEpisodeIsTakenOnByOnePerson(Workshop workshop) throws Exception {
        Workshop.Bench bench = bench(workshop);
        AlertTable table = new AlertTable(workshop, bench);
        long alert = table.raise(AlertName.CACHE_BYPASS, Severity.CRITICAL, BYPASS, NOON, NOON);
        Episodes episodes = bench.bean(Episodes.class);
        long episode = episodes.open().orElseThrow().getId();
        List<Callable<Object>> all =
                List.of(() -> episodes.acknowledge(episode, ADA), () -> episodes.acknowledge(episode, BEN));
        assertThat(Together.run(all)).containsExactlyInAnyOrder(true, false);
        assertThat(told(bench, latest(bench)))
                .filteredOn(line -> line.startsWith("acknowledgement"))
                .hasSize(1);
        table.recover(alert, NOON.plusSeconds(60));

        long next = table.raise(AlertName.CACHE_BYPASS, Severity.CRITICAL, BYPASS, NOON, NOON.plusSeconds(90));
        long missed = episodes.open().orElseThrow().getId();
        table.recover(next, NOON.plusSeconds(99));
        assertThat(episodes.acknowledge(missed, BEN)).as("it is over").isFalse();
    }

    @OnBothMakes
    void byHandItIsOpenedComesThroughItsStagesAndIsOpenedAgain(Workshop workshop) {
        Workshop.Bench bench = bench(workshop);
        Incidents incidents = bench.bean(Incidents.class);
        long id = incidents
                .open("Pages are slow", IncidentSeverity.SEV3, NOON, ADA)
                .getId();
        clock.advance(Duration.ofMinutes(5));
        incidents.note(id, "It is the network", BEN);
        incidents.mitigate(id, ADA);
        clock.advance(Duration.ofMinutes(5));
        incidents.mitigate(id, BEN);
        incidents.resolve(id, ADA);
        Moments moments = incidents.find(id).orElseThrow().getMoments();
        assertThat(moments.until(moments.getDetected())).contains(Duration.ofMinutes(10));
        assertThat(moments.until(moments.getMitigated())).contains(Duration.ofMinutes(15));
        assertThat(moments.until(moments.getResolved())).contains(Duration.ofMinutes(20));

        incidents.reopen(id, BEN);
        Incident again = incidents.find(id).orElseThrow();
        assertThat(again.getState()).isEqualTo(Incident.State.OPEN);
        assertThat(told(bench, again))
                .containsExactly(
                        "stage: Opened by hand: Pages are slow",
                        "note: It is the network",
                        "stage: Mitigated: shoppers are no longer hurt",
                        "stage: Resolved",
                        "stage: Opened again");
    }

    @OnBothMakes
    void ofTwoWhoEditTheSecondIsToldAndNothingOfTheFirstIsLost(Workshop workshop) {
        Workshop.Bench bench = bench(workshop);
        Incidents incidents = bench.bean(Incidents.class);
        long id = incidents
                .open("Pages are slow", IncidentSeverity.SEV3, NOON, ADA)
                .getId();
        long seen = incidents.find(id).orElseThrow().getVersion();
        incidents.describe(id, sheet(seen, "Checkouts fail", "Ada"), ADA);
        assertThatExceptionOfType(ChangedMeanwhileException.class)
                .isThrownBy(() -> incidents.describe(id, sheet(seen, "It is the gateway", "Ben"), BEN));
        assertThatExceptionOfType(ChangedMeanwhileException.class)
                .isThrownBy(() -> incidents.write(id, seen, new PostMortemText("Ben's", "", "", "", "")));

        Incident kept = incidents.find(id).orElseThrow();
        assertThat(kept.getTitle()).isEqualTo("Checkouts fail");
        assertThat(kept.getCommander()).isEqualTo("Ada");
        assertThat(kept.getHarm().getAffectedVisitors()).hasValue(40);
        assertThat(kept.getHarm().getFailedCheckouts()).isEmpty();
        assertThat(kept.getTexts().getSummary()).isEmpty();
        assertThat(told(bench, kept)).contains("stage: Severity SEV3 → SEV1");
    }

    private static Sheet sheet(long version, String title, String commander) {
        return new Sheet(version, title, IncidentSeverity.SEV1, commander, "", "", new Harm(null, 40L, null));
    }

    @OnBothMakes
    void ofTwoWhoSaveInTheSameMomentOneIsTold(Workshop workshop) throws Exception {
        Incidents incidents = bench(workshop).bean(Incidents.class);
        long id = incidents
                .open("Pages are slow", IncidentSeverity.SEV3, NOON, ADA)
                .getId();
        long seen = incidents.find(id).orElseThrow().getVersion();
        List<Callable<Object>> both = List.of(
                () -> save(incidents, id, sheet(seen, "Checkouts fail", "Ada")),
                () -> save(incidents, id, sheet(seen, "It is the gateway", "Ben")));
        assertThat(Together.run(both)).containsExactlyInAnyOrder("saved", "told");
    }

    private static String save(Incidents incidents, long id, Sheet sheet) {
        try {
            incidents.describe(id, sheet, ADA);
            return "saved";
        } catch (ChangedMeanwhileException e) {
            return "told";
        }
    }

    @OnBothMakes
    void actionsStayOpenUntilTheyAreDone(Workshop workshop) {
        Incidents incidents = bench(workshop).bean(Incidents.class);
        long id = incidents
                .open("Pages are slow", IncidentSeverity.SEV3, NOON, ADA)
                .getId();
        LocalDate due = LocalDate.of(2026, 2, 20);
        incidents.plan(id, ActionItem.Kind.PREVENTIVE, "Watch the network", "Infrastructure", due);
        incidents.resolve(id, ADA);
        ActionItem item = incidents.actions(id).get(0);
        assertThat(incidents.openActions()).extracting(ActionItem::getId).contains(item.getId());
        assertThat(item.isOverdue(LocalDate.of(2026, 2, 21))).isTrue();

        incidents.complete(item.getId(), BEN);
        clock.advance(Duration.ofHours(1));
        incidents.complete(item.getId(), ADA);
        assertThat(incidents.openActions()).extracting(ActionItem::getId).doesNotContain(item.getId());
        assertThat(incidents.actions(id)).singleElement().satisfies(done -> {
            assertThat(done.getDoneBy()).contains(BEN);
            assertThat(done.getDoneAt()).contains(clock.instant().minus(Duration.ofHours(1)));
            assertThat(done.isOverdue(LocalDate.of(2026, 2, 21))).isFalse();
        });
    }

    @OnBothMakes
    void thePostMortemIsDraftedFromTheDataUntilPeopleWriteIt(Workshop workshop) {
        Workshop.Bench bench = bench(workshop);
        AlertTable table = new AlertTable(workshop, bench);
        long alert = table.raise(AlertName.CACHE_BYPASS, Severity.CRITICAL, BYPASS, NOON, NOON.plusSeconds(5));
        long id = latest(bench).getId();
        bench.bean(AlertChronicle.class)
                .repaired(new RepairDone(
                        latest(bench).getEpisodeId(),
                        NOON.plusSeconds(700),
                        "restore-policy",
                        "Restored Product",
                        ADA));
        table.recover(alert, NOON.plusSeconds(720));

        PostMortem drafted = bench.bean(PostMortems.class).of(id).orElseThrow();
        assertThat(drafted.drafted()).isTrue();
        assertThat(drafted.texts().getSummary())
                .contains("it lasted 12 min", "Detected after 5 s, the cause named after 5 s", "Alerts: CacheBypass");
        assertThat(drafted.texts().getRootCause())
                .contains(BYPASS.headline(), "- 410 statements a second")
                .contains("Ruled out:\n- deployment: nothing was deployed since 12:00");
        assertThat(drafted.texts().getResolution()).contains("Restored Product (" + ADA + ")");

        Incidents incidents = bench.bean(Incidents.class);
        PostMortemText written = new PostMortemText("A policy was mistyped.", "Nobody.", "A typo.", "Put back.", "");
        incidents.write(id, latest(bench).getVersion(), written);
        PostMortem told = bench.bean(PostMortems.class).of(id).orElseThrow();
        assertThat(told.drafted()).isFalse();
        assertThat(MarkdownText.of(told))
                .contains("## Summary\n\nA policy was mistyped.\n")
                .contains("| Mitigated after | 12 min |")
                .doesNotContain("Draft");
    }
}
