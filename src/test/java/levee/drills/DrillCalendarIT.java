package levee.drills;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import levee.OnBothMakes;
import levee.SettableClock;
import levee.Workshop;

class DrillCalendarIT {

    private static final Duration A_DAY = Duration.ofHours(24);

    private final SettableClock clock = new SettableClock("2031-03-01T12:00:00Z");

    private static List<?> letters(Workshop workshop, String owner) {
        return workshop.em()
                .createNativeQuery("SELECT body FROM outgoing_mails WHERE recipient = ?")
                .setParameter(1, owner)
                .getResultList();
    }

    @OnBothMakes
    void whoIsToPlayADrillIsRemindedOnceBeforeIt(Workshop workshop) {
        DrillCalendar calendar = workshop.with((Clock) clock).bean(DrillCalendar.class);
        String owner = "ada-" + workshop + "@levee.example";
        calendar.plan(
                "payment-down",
                Instant.parse("2031-03-03T09:00:00Z"),
                owner,
                "With the new ones.",
                "boss@levee.example");
        calendar.remind(A_DAY);
        assertThat(letters(workshop, owner)).isEmpty();
        clock.advance(Duration.ofHours(22));
        calendar.remind(A_DAY);
        calendar.remind(A_DAY);
        assertThat(letters(workshop, owner))
                .singleElement()
                .asString()
                .contains(
                        "Monday, 3 March 2031, 09:00 UTC",
                        "With the new ones.",
                        "payara/levee drill payment-down --dry-run");
        assertThat(calendar.ahead()).anyMatch(plan -> plan.getOwner().equals(owner) && plan.isReminded());
    }

    @OnBothMakes
    void nobodyIsRemindedOfWhatIsCalledOff(Workshop workshop) {
        DrillCalendar calendar = workshop.with((Clock) clock).bean(DrillCalendar.class);
        String owner = "ben-" + workshop + "@levee.example";
        calendar.plan("surge", Instant.parse("2031-03-01T15:00:00Z"), owner, "", "boss@levee.example");
        long id = calendar.ahead().stream()
                .filter(plan -> plan.getOwner().equals(owner))
                .findFirst()
                .orElseThrow()
                .getId();
        calendar.callOff(id, "boss@levee.example");
        calendar.remind(A_DAY);
        assertThat(letters(workshop, owner)).isEmpty();
        assertThat(calendar.ahead()).noneMatch(plan -> plan.getOwner().equals(owner));
    }

    @OnBothMakes
    void aDrillIsNotPlannedForThePast(Workshop workshop) {
        DrillCalendar calendar = workshop.with((Clock) clock).bean(DrillCalendar.class);
        assertThatThrownBy(() -> calendar.plan("surge", clock.instant(), "a@b.example", "", "c@d.example"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
