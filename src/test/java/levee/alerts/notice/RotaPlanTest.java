package levee.alerts.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class RotaPlanTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    /** Mondays at nine, from 2 March 2026 on: the clocks of Berlin go forward on 29 March. */
    private final RotaPlan plan = new RotaPlan(
            List.of("ada@example.org", "grace@example.org", "mary@example.org"),
            ZonedDateTime.of(2026, 3, 2, 9, 0, 0, 0, BERLIN));

    @Test
    void peopleTakeTurnsOfAWeek() {
        assertThat(onCall("2026-03-02T08:00:00Z")).isEqualTo("ada@example.org");
        assertThat(onCall("2026-03-09T07:59:59Z")).isEqualTo("ada@example.org");
        assertThat(onCall("2026-03-09T08:00:00Z")).isEqualTo("grace@example.org");
        assertThat(onCall("2026-03-16T08:00:00Z")).isEqualTo("mary@example.org");
        assertThat(onCall("2026-03-23T08:00:00Z")).isEqualTo("ada@example.org");
    }

    @Test
    void theyHandOverByTheClockOnTheWallWhenTheClocksChange() {
        assertThat(onCall("2026-03-30T06:59:59Z")).isEqualTo("ada@example.org");
        assertThat(onCall("2026-03-30T07:00:00Z")).isEqualTo("grace@example.org");
        assertThat(plan.beganBefore(Instant.parse("2026-03-31T00:00:00Z")))
                .isEqualTo(Instant.parse("2026-03-30T07:00:00Z"));
    }

    @Test
    void whatIsBeforeTheFirstWeekHasSomebodyToo() {
        assertThat(onCall("2026-03-02T07:59:59Z")).isEqualTo("mary@example.org");
        assertThat(onCall("2026-02-16T08:00:00Z")).isEqualTo("grace@example.org");
    }

    @Test
    void nobodyIsOnCallByAnEmptyList() {
        RotaPlan empty = new RotaPlan(List.of(), ZonedDateTime.of(2026, 3, 2, 9, 0, 0, 0, BERLIN));

        assertThat(empty.onCall(Instant.parse("2026-03-02T08:00:00Z"))).isEmpty();
    }

    private String onCall(String at) {
        return plan.onCall(Instant.parse(at)).orElseThrow();
    }
}
