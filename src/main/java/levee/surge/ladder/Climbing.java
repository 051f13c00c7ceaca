package levee.surge.ladder;

import java.time.Duration;
import java.time.Instant;

/** When a step is taken or left: told each second how it was. The package says why so, and why so long. */
final class Climbing {

    static final int UP_AFTER_SECONDS = 3;
    static final Duration BETWEEN_STEPS = Duration.ofSeconds(5);
    static final int DOWN_AFTER_SECONDS = 20;
    static final int LONGEST_DOWN_AFTER_SECONDS = 300;
    static final Duration SOON = Duration.ofMinutes(1);
    static final Duration QUIET = Duration.ofMinutes(10);

    private int height;
    private int secondsAbove;
    private int secondsBelow;
    private int downAfterSeconds = DOWN_AFTER_SECONDS;
    private Instant movedAt = Instant.MIN;
    private Instant leftAt = Instant.MIN;

    Climbing() {}

    /** @param height where somebody left it */
    Climbing(int height) {
        this.height = height;
    }

    /** @return how many steps are taken from now on */
    int next(Pressure pressure, Instant now) {
        if (pressure == Pressure.BUSY || pressure.most() == height) {
            secondsAbove = 0;
            secondsBelow = 0;
        } else if (pressure.most() > height) {
            secondsAbove++;
            secondsBelow = 0;
            if (secondsAbove >= UP_AFTER_SECONDS && !now.isBefore(after(movedAt, BETWEEN_STEPS))) {
                up(now);
            }
        } else {
            secondsAbove = 0;
            secondsBelow++;
            if (secondsBelow >= downAfterSeconds) {
                down(now);
            }
        }
        return height;
    }

    private void up(Instant now) {
        if (now.isBefore(after(leftAt, SOON))) {
            downAfterSeconds = Math.min(2 * downAfterSeconds, LONGEST_DOWN_AFTER_SECONDS);
            // It is held against one step alone.
            leftAt = now.minus(SOON);
        } else if (now.isAfter(after(leftAt, QUIET))) {
            downAfterSeconds = DOWN_AFTER_SECONDS;
        }
        height++;
        move(now);
    }

    private void down(Instant now) {
        height--;
        leftAt = now;
        move(now);
    }

    private void move(Instant now) {
        secondsAbove = 0;
        secondsBelow = 0;
        movedAt = now;
    }

    private static Instant after(Instant moment, Duration wait) {
        return moment.equals(Instant.MIN) ? moment : moment.plus(wait);
    }

    /** How many calm seconds the next step down takes. */
    int downAfterSeconds() {
        return downAfterSeconds;
    }
}
