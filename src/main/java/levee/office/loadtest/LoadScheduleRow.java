package levee.office.loadtest;

import java.io.Serializable;
import java.time.Instant;
import levee.loadtest.LoadOutcome;
import levee.loadtest.LoadSchedule;

/**
 * A scheduled load test in the list.
 *
 * @param beganAt null unless it runs now, as the next are if there was none before
 */
public record LoadScheduleRow(
        long id,
        String profile,
        String stage,
        int everyDays,
        Instant nextAt,
        boolean paused,
        String setBy,
        Instant setAt,
        Instant beganAt,
        Instant lastAt,
        LoadOutcome lastOutcome,
        String lastText,
        Long lastRunId)
        implements Serializable {

    static LoadScheduleRow of(LoadSchedule schedule) {
        return new LoadScheduleRow(
                schedule.getId(),
                schedule.getProfile(),
                schedule.getStage(),
                schedule.getEveryDays(),
                schedule.getNextAt(),
                schedule.isPaused(),
                schedule.getSetBy(),
                schedule.getSetAt(),
                schedule.getBeganAt().orElse(null),
                schedule.getLastAt().orElse(null),
                schedule.getLastOutcome().orElse(null),
                schedule.getLastText().orElse(""),
                schedule.getLastRunId().orElse(null));
    }

    public String getLook() {
        if (lastOutcome == null) {
            return "";
        }
        return switch (lastOutcome) {
            case PASSED -> "good";
            case MISSED, FAILED -> "bad";
            case CUT_OFF, REFUSED -> "warn";
        };
    }

    public String getAddress() {
        return "/office/load-tests/schedule?id=" + id;
    }

    public String getRunAddress() {
        return "/office/load-tests/run?id=" + lastRunId;
    }
}
