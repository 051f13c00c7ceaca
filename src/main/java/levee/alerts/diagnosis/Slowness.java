package levee.alerts.diagnosis;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How surely each part of the load would make the database slow, between 0 and 1. A tenth of all statements that go past
 * the cache is enough: they are none that a database was sized for. A crowd must be more than the day brings anyhow: a
 * queue's delay grows as 1/(1−ρ), so a fifth more is hardly felt by a server that has room, and half as much again may be
 * (M/M/1; Kleinrock 1975, chapter 3.2). However much it has grown, it does not slow a database that it leaves idle: as
 * long as all statements, at the time that they usually take, would keep less than one connection busy (Little's law,
 * L = λW), hardly one waits for another. What began after the database was slow did not make it so.
 */
record Slowness(double bypass, double misses, double crowd, double rest) {

    /** Onsets are known to some seconds only, and queues take some to fill. */
    private static final Duration TOLERANCE = Duration.ofSeconds(60);

    private static final double TOO_LATE = 0.2;

    /** Connections: with fewer kept busy on average there is no queue, with as many as the second there may be one. */
    private static final double IDLE = 0.25;

    private static final double BUSY = 0.75;

    static Slowness of(Evidence evidence, Load load, Optional<Instant> slowSince) {
        double bypass = Scale.ramp(load.portion(load.bypass()), 0, 0.1) * inTime(Onsets.bypass(evidence), slowSince);
        double misses = Scale.ramp(load.portion(load.misses()), 0.1, 0.33) * inTime(Onsets.misses(evidence), slowSince);
        double crowd = Scale.ramp(load.portion(load.crowd()), 0.2, 0.5)
                * busy(evidence.database(), load)
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

    /** Whether there is a queue at all at the usual speed; where that is not known there may be. */
    private static double busy(DatabaseFacts database, Load load) {
        return database.p95().isUsualKnown()
                ? Scale.ramp(load.all() * database.p95().usual(), IDLE, BUSY)
                : 1;
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
