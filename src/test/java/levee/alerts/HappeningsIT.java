package levee.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import levee.OnBothMakes;
import levee.SettableClock;
import levee.Workshop;
import levee.alerts.diagnosis.LatestHappenings;
import levee.cache.CacheStatistics.Tier;
import levee.cache.Policy;
import levee.cache.PolicyChanges;
import levee.cache.Region;
import levee.incidents.IncidentSeverity;
import levee.incidents.Incidents;
import levee.incidents.TimelineEntry;
import levee.signals.Happening;
import levee.signals.Happening.Kind;

/** What is done to the shop, from who does it to who looks for a cause, and to the story of an incident. */
class HappeningsIT {

    private static final Policy POLICY = new Policy(true, 600, 5_000, 30, 8);
    private static final Region REGION = new Region(Tier.ENTITY, "Kettle");
    private static final String ADA = "ada@levee.example";

    private final SettableClock clock = new SettableClock("2026-03-01T12:00:00Z");
    private final Instant noon = clock.instant();

    private static Workshop.Bench clean(Workshop workshop, SettableClock clock) {
        workshop.inTransaction(
                () -> workshop.em().createNativeQuery("DELETE FROM happenings").executeUpdate());
        return workshop.with(clock);
    }

    @OnBothMakes
    void whoChangesAPolicyOrClearsARegionIsKnownToTheNextDiagnosis(Workshop workshop) {
        Workshop.Bench bench = clean(workshop, clock);
        LatestHappenings latest = bench.bean(LatestHappenings.class);
        bench.bean(PolicyChanges.class).change(REGION, POLICY.withEnabled(false), ADA, "to try it out");
        clock.advance(Duration.ofSeconds(5));
        bench.bean(PolicyChanges.class).clear(REGION, ADA);
        assertThat(latest.since(noon)).as("not read yet").isEmpty();
        latest.read();
        assertThat(latest.since(noon))
                .containsExactly(
                        new Happening(
                                noon.plusSeconds(5), Kind.CACHE_CLEARED, "", "Kettle", "Cleared on all nodes", ADA),
                        new Happening(noon, Kind.CACHE_POLICY, "", "Kettle", "It was closed: to try it out", ADA));
        assertThat(latest.since(noon.plusSeconds(1))).hasSize(1);
        bench.bean(PolicyChanges.class).restoreLastGood(REGION, ADA, "enough of it");
        latest.read();
        assertThat(latest.since(noon)).extracting(Happening::kind).first().isEqualTo(Kind.CACHE_OPENED);
        clock.advance(Duration.ofHours(2));
        latest.read();
        assertThat(latest.since(noon))
                .as("too long ago to have caused anything")
                .isEmpty();
    }

    @OnBothMakes
    void whatIsChangedIsInTheTimelineOfAnIncidentThatIsNotOver(Workshop workshop) {
        Workshop.Bench bench = clean(workshop, clock);
        Incidents incidents = bench.bean(Incidents.class);
        long open =
                incidents.open("It is slow", IncidentSeverity.SEV2, noon, ADA).getId();
        long over =
                incidents.open("It was slow", IncidentSeverity.SEV2, noon, ADA).getId();
        incidents.resolve(over, ADA);
        bench.bean(PolicyChanges.class).change(REGION, POLICY, ADA, "more room");
        assertThat(changes(incidents, open)).containsExactly("Kettle: Its policy was changed: more room");
        assertThat(changes(incidents, over)).isEmpty();
        incidents.resolve(open, ADA);
    }

    private static List<String> changes(Incidents incidents, long incident) {
        return incidents.timeline(incident).stream()
                .filter(entry -> entry.getKind() == TimelineEntry.Kind.CHANGE)
                .map(TimelineEntry::getEntry)
                .toList();
    }
}
