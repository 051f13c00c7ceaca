package levee.alerts.diagnosis;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How surely each part of the load would make the database slow, between 0 and 1. A tenth of all statements that go past
 * the cache is enough: they are none that a database was sized for. A crowd must be more than the day brings anyhow: a
 * queue's delay grows as 1/(1−ρ), so a fifth more is hardly felt by a server that has room, and half as much again may be
 * (M/M/1; Kleinrock 1975, chapter 3.2). What began after the database was slow did not make it so.
 */
record Slowness(double bypass, double misses, double crowd, double rest) {

    /** Onsets are known to some seconds only, and queues take some to fill. */
    private static final Duration TOLERANCE = Duration.ofSeconds(60);

    private static final double TOO_LATE = 0.2;

    static Slowness of(Evidence evidence, Load load, Optional<Instant> slowSince) {
        double bypass = Scale.ramp(load.portion(load.bypass()), 0, 0.1) * inTime(Onsets.bypass(evidence), slowSince);
        double misses = Scale.ramp(load.portion(load.misses()), 0.1, 0.33) * inTime(Onsets.misses(evidence), slowSince);
        double crowd = Scale.ramp(load.portion(load.crowd()), 0.2, 0.5)
                * inTime(evidence.traffic().since(), slowSince);
        double rest = Scale.ramp(load.portion(load.rest()), 0.2, 0.5)
                * inTime(evidence.database().busySince(), slowSince);
        double together = 1 - (1 - bypass) * (1 - misses) * (1 - crowd) * (1 - rest);
        double sum = bypass * load.bypass() + misses * load.misses() + crowd * load.crowd() + rest * load.rest();
        double unit = sum <= 0 ? 0 : together / sum;
        return new Slowness(
                bypass * load.bypass() * unit,
                misses * load.misses() * unit,
                crowd * load.crowd() * unit,
                rest * load.rest() * unit);
    }

    private static double inTime(Optional<Instant> began, Optional<Instant> slowSince) {
        boolean late = began.isPresent()
                && slowSince.isPresent()
                && began.get().isAfter(slowSince.get().plus(TOLERANCE));
        return late ? TOO_LATE : 1;
    }

    /** How surely the database is slow because it has too much to do, whatever it is. */
    double together() {
        return Scale.clamp(bypass + misses + crowd + rest);
    }
}
