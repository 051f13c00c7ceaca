package levee.drills;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/** The system's clock, and while {@code clock-skew} holds one that is wrong. */
final class SkewedClock extends Clock {

    private final Clock right;

    SkewedClock(Clock right) {
        this.right = right;
    }

    @Override
    public Instant instant() {
        return ActiveFaults.of(FaultKind.CLOCK_SKEW)
                .map(fault -> right.instant().plusSeconds(fault.number("seconds")))
                .orElseGet(right::instant);
    }

    @Override
    public ZoneId getZone() {
        return right.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new SkewedClock(right.withZone(zone));
    }
}
