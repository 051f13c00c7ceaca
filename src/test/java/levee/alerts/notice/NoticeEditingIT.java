package levee.alerts.notice;

import static levee.alerts.notice.Watchroom.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import levee.OnBothMakes;
import levee.Together;
import levee.Workshop;
import levee.accounts.Employees;
import levee.accounts.Role;
import levee.alerts.Alarm;
import levee.alerts.AlertName;
import levee.alerts.Severity;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** The rota, the steps and the silences, as people change them. */
class NoticeEditingIT {

    private static final LocalTime NINE = LocalTime.of(9, 0);

    @OnBothMakes
    void whoeverStandsInIsToldUntilTheirTimeIsOver(Workshop workshop) {
        Watchroom room = new Watchroom(workshop);
        Rota rota = room.bean(Rota.class);
        String ada = new Employees(workshop).hire(Role.OPERATIONS);
        String grace = new Employees(workshop).hire(Role.MERCHANT);
        Instant now = room.clock.instant();
        rota.change(List.of(ada), NINE, ZoneId.of("Europe/Berlin"), rota.plan().getVersion(), ada);
        rota.override(grace, now, now.plus(Duration.ofDays(2)), ada);

        assertThat(rota.told(now)).containsExactly(grace);
        assertThat(rota.told(now.plus(Duration.ofDays(2)))).containsExactly(ada);
        assertThat(rota.overrides()).extracting(RotaOverride::getPerson).contains(grace);
        rota.overrides().forEach(override -> rota.remove(override.getId()));
        assertThat(rota.told(now)).containsExactly(ada);
    }

    @OnBothMakes
    void whoMayNoLongerSignInIsNotWaitedFor(Workshop workshop) {
        Watchroom room = new Watchroom(workshop);
        Rota rota = room.bean(Rota.class);
        Employees employees = new Employees(workshop);
        String ada = employees.hire(Role.OPERATIONS);
        String grace = employees.hire(Role.OPERATIONS);
        rota.change(List.of(ada), NINE, ZoneOffset.UTC, rota.plan().getVersion(), ada);
        employees.deactivate(ada);

        assertThat(rota.told(room.clock.instant())).contains(grace).doesNotContain(ada);
        assertRefused(
                () -> rota.change(
                        List.of(ada), NINE, ZoneOffset.UTC, rota.plan().getVersion(), grace),
                ada + " is nobody of the staff who may sign in.");
    }

    @OnBothMakes
    void twoWhoChangeTheRotaAtOnceDoNotOverwriteEachOther(Workshop workshop) throws Exception {
        Watchroom room = new Watchroom(workshop);
        Rota rota = room.bean(Rota.class);
        String ada = new Employees(workshop).hire(Role.OPERATIONS);
        long seen = rota.plan().getVersion();
        Callable<Object> change = () -> {
            room.node().bean(Rota.class).change(List.of(ada), NINE, ZoneOffset.UTC, seen, ada);
            return "saved";
        };

        assertThat(Together.run(List.of(change, change)))
                .filteredOn(result -> !"saved".equals(result))
                .singleElement()
                .isInstanceOfSatisfying(
                        NoticeRefused.class, e -> assertThat(e).hasMessageContaining("changed the rota meanwhile"));
    }

    @OnBothMakes
    void nonsenseOfAStandInIsRefused(Workshop workshop) {
        Watchroom room = new Watchroom(workshop);
        Rota rota = room.bean(Rota.class);
        String ada = new Employees(workshop).hire(Role.OPERATIONS);
        Instant now = room.clock.instant();

        assertRefused(() -> rota.override(ada, now, now, ada), "It ends before it begins.");
        assertRefused(() -> rota.override(ada, now.minusSeconds(9), now, ada), "That is over already.");
        assertRefused(
                () -> rota.override(ada, now, now.plus(Duration.ofDays(61)), ada),
                "Longer than 60 days: change the rota instead.");
    }

    @OnBothMakes
    void stepsThatWouldTellNobodyAreRefused(Workshop workshop) {
        EscalationPolicy policy = new Watchroom(workshop).bean(EscalationPolicy.class);
        long seen = EscalationPolicy.version(policy.steps());

        assertRefused(() -> policy.change(List.of(), seen), "Without any step nobody would be told of anything.");
        assertRefused(
                () -> policy.change(List.of(step("DBA", "dba")), seen),
                "DBA: \"dba\" is no e-mail address. Write one on each line.");
        assertRefused(
                () -> policy.change(List.of(step(null)), seen), "Every step needs a name of at most 60 characters.");
        assertRefused(
                () -> policy.change(
                        List.of(new EscalationStep("DBA", true, List.of(), false, false, Watchroom.PATIENCE)), seen),
                "DBA: choose at least one way of telling them.");
        assertRefused(
                () -> policy.change(
                        List.of(new EscalationStep("DBA", true, List.of(), true, false, Duration.ZERO)), seen),
                "DBA: let them have between 1 and 240 minutes.");
        policy.change(List.of(step("DBA", "dba@example.org")), seen);
        assertRefused(
                () -> policy.change(List.of(step("Late", "late@example.org")), seen),
                "Somebody else has changed the steps meanwhile. Look at them again before you save.");
        assertThat(policy.steps()).extracting(EscalationStep::getName).containsExactly("DBA");
    }

    @OnBothMakes
    void aSilenceNeedsAnAlertAReasonAndAnEnd(Workshop workshop) {
        Watchroom room = new Watchroom(workshop);
        Silences silences = room.bean(Silences.class);
        Duration hour = Duration.ofHours(1);

        assertRefused(
                () -> silences.add(null, "", "Works", hour, "ada"), "Choose the alert of which nobody is to be told.");
        assertRefused(
                () -> silences.add(AlertName.NODE_LOST, "", " ", hour, "ada"),
                "Say why, for whoever wonders that nothing was told.");
        assertRefused(
                () -> silences.add(AlertName.NODE_LOST, "", "Works", Duration.ofHours(25), "ada"),
                "A silence lasts between a minute and 24 hours. Whoever needs longer switches the rule off, where everybody"
                        + " sees it.");
        assertThat(silences.current()).isEmpty();
    }

    @OnBothMakes
    void aSilenceThatIsEndedEarlyIsTold(Workshop workshop) {
        Watchroom room = new Watchroom(workshop);
        room.silence(AlertName.CACHE_BYPASS, "", Duration.ofHours(1));
        room.alarm.begin(Severity.CRITICAL, Alarm.BYPASS);
        room.advance(Duration.ofMinutes(1));
        assertThat(room.notices()).isEmpty();

        Silences silences = room.bean(Silences.class);
        silences.end(silences.current().get(0).getId(), room.another);
        room.advance();
        assertThat(room.subjectsTo(room.somebody)).hasSize(1);
        assertThat(silences.past(1).get(0).getEndedBy()).isEqualTo(Optional.of(room.another));
    }

    @OnBothMakes
    void nodesThatNeedAKeyAtTheSameMomentHaveTheSame(Workshop workshop) throws Exception {
        Watchroom room = new Watchroom(workshop);
        workshop.inTransaction(
                () -> workshop.em().createNativeQuery("DELETE FROM link_keys").executeUpdate());
        Callable<Object> asking =
                () -> HexFormat.of().formatHex(room.node().bean(LinkKey.class).secret());

        assertThat(Together.run(List.of(asking, asking, asking))).containsOnly(asking.call());
        assertThat(room.node().bean(LinkKey.class).secret()).hasSize(32);
    }

    private static void assertRefused(ThrowingCallable what, String why) {
        assertThatExceptionOfType(NoticeRefused.class).isThrownBy(what).withMessage(why);
    }
}
