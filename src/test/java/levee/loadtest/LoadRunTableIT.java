package levee.loadtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.time.Instant;
import java.util.List;
import levee.OnBothMakes;
import levee.Workshop;
import levee.loadtest.LoadRunTable.Check;
import levee.traffic.Capacity;

class LoadRunTableIT {

    private static final Instant BEGAN = Instant.parse("2026-11-26T10:00:00.123456Z");

    private static LoadRunTable.Ended ended(Double capacity) {
        return new LoadRunTable.Ended(
                "breakpoint",
                BEGAN,
                62.5,
                false,
                "abc1234",
                2,
                "load",
                "mix=shopping\nrate=2",
                10,
                200,
                3,
                1,
                4,
                31.5,
                99.9,
                capacity);
    }

    private static long keep(Workshop workshop, Double capacity) {
        List<Check> checks = List.of(
                new Check("Browse: p95", 31.5, "ms", 500.0, true, true), new Check("Pages", 200, "", null, true, true));
        return workshop.inTransaction(() -> LoadRunTable.keep(
                workshop.em().unwrap(Connection.class),
                ended(capacity),
                checks,
                "second,pages\n0,3\n",
                "<p>≤ 1</p>".getBytes(StandardCharsets.UTF_8)));
    }

    @OnBothMakes
    void whatTheCommandWritesIsWhatTheOfficeReads(Workshop workshop) {
        long id = keep(workshop, 123.4);
        LoadRun run = workshop.em().find(LoadRun.class, id);
        assertThat(run.getProfile()).isEqualTo("breakpoint");
        assertThat(run.getBeganAt()).isEqualTo(BEGAN);
        assertThat(run.getPagesASecond()).isEqualTo(3.2);
        assertThat(run.isPassed()).isFalse();
        assertThat(run.getCapacity()).hasValue(123.4);
        List<LoadCheck> checks = workshop.em()
                .createNamedQuery("LoadCheck.ofRun", LoadCheck.class)
                .setParameter("run", id)
                .getResultList();
        assertThat(checks).extracting(LoadCheck::getName).containsExactly("Browse: p95", "Pages");
        assertThat(checks.get(0).getWanted()).hasValue(500);
        assertThat(checks.get(1).getWanted()).isEmpty();
        LoadReport report = workshop.em().find(LoadReport.class, id);
        assertThat(report.getFigures()).startsWith("second,pages");
        assertThat(new String(report.getReport(), StandardCharsets.UTF_8)).isEqualTo("<p>≤ 1</p>");
    }

    @OnBothMakes
    void onlyARunThatClimbedUntilItBrokeTellsOfTheCapacity(Workshop workshop) {
        long climbed = keep(workshop, 77.0);
        long other = keep(workshop, null);
        List<Capacity> known = workshop.em()
                .createNamedQuery("Capacity.latest", Capacity.class)
                .getResultList();
        assertThat(known)
                .anySatisfy(capacity -> {
                    assertThat(capacity.getRunId()).isEqualTo(climbed);
                    assertThat(capacity.getNodes()).isEqualTo(2);
                    assertThat(capacity.getPagesASecond()).isEqualTo(77);
                })
                .noneMatch(capacity -> capacity.getRunId() == other);
    }
}
