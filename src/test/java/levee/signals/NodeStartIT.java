package levee.signals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import levee.OnBothMakes;
import levee.SettableClock;
import levee.Workshop;
import levee.signals.Happening.Kind;

class NodeStartIT {

    private static final Outfit OLD = new Outfit("1.0 built yesterday", Map.of("levee.a", "00ff", "levee.b", "1234"));

    private final SettableClock clock = new SettableClock("2026-03-01T12:00:00Z");

    private List<Happening> started(Workshop workshop, Outfit with) throws SQLException {
        workshop.inTransaction(
                () -> workshop.em().createNativeQuery("DELETE FROM happenings").executeUpdate());
        Workshop.Bench bench = workshop.with(clock, "7");
        bench.bean(NodeStart.class).begin(with);
        return bench.bean(Happenings.class).since(clock.instant(), 10);
    }

    @OnBothMakes
    void aStartTellsWhatIsOtherThanAtTheLast(Workshop workshop) throws SQLException {
        workshop.inTransaction(
                () -> workshop.em().createNativeQuery("DELETE FROM node_starts").executeUpdate());
        assertThat(started(workshop, OLD)).extracting(Happening::kind).containsExactly(Kind.RESTART);
        assertThat(started(workshop, OLD)).extracting(Happening::kind).containsExactly(Kind.RESTART);
        assertThat(started(workshop, new Outfit("1.1 built today", Map.of("levee.a", "00ff"))))
                .extracting(Happening::kind, Happening::subject, Happening::text)
                .containsExactly(
                        tuple(Kind.SETTINGS, "levee.b", "Has other settings: levee.b"),
                        tuple(
                                Kind.DEPLOYMENT,
                                "1.1 built today",
                                "Runs 1.1 built today instead of 1.0 built yesterday"),
                        tuple(Kind.RESTART, "", "Started"));
    }

    @OnBothMakes
    void whatIsOlderThanTheSignalsIsThrownAway(Workshop workshop) throws SQLException {
        started(workshop, OLD);
        Happenings happenings = workshop.with(clock).bean(Happenings.class);
        happenings.purge(clock.instant().plusSeconds(89L * 86_400));
        assertThat(happenings.since(clock.instant(), 10)).isNotEmpty();
        happenings.purge(clock.instant().plusSeconds(91L * 86_400));
        assertThat(happenings.since(clock.instant(), 10)).isEmpty();
    }

    @OnBothMakes
    void whatIsTooLongIsShortened(Workshop workshop) {
        Happenings happenings = workshop.with(clock).bean(Happenings.class);
        Happening told = new Happening(
                clock.instant().plusSeconds(1), Kind.REPAIR, "node-7", "s".repeat(191), "t".repeat(501), "ada");
        happenings.write(told);
        assertThat(happenings.since(told.at(), 100))
                .contains(new Happening(
                        told.at(), Kind.REPAIR, "node-7", "s".repeat(189) + "…", "t".repeat(499) + "…", "ada"));
    }
}
