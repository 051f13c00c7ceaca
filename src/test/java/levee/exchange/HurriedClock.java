package levee.exchange;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** On which every look finds a minute gone. */
class HurriedClock extends Clock {

    private Instant now = Instant.EPOCH;

    @Override
    public Instant instant() {
        now = now.plus(Duration.ofMinutes(1));
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
