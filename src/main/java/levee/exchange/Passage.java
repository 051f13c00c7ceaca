package levee.exchange;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import levee.exchange.file.Reception;

/** One way through a file: follows how far it has got, and passes on what it finds. */
abstract class Passage implements Reception {

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

    private final Progress progress;
    private final Clock clock;
    private final BooleanSupplier look;

    private CountedStream file;
    private long bytesBefore;
    private Instant looked;
    private boolean cancelled;

    /** @param look writes down how far it has got; false if somebody asked to end it */
    Passage(Progress progress, Clock clock, BooleanSupplier look) {
        this.progress = progress;
        this.clock = clock;
        this.look = look;
        this.looked = clock.instant();
    }

    /** @param bytesBefore what was read in an earlier passage */
    void over(CountedStream file, long bytesBefore) {
        this.file = file;
        this.bytesBefore = bytesBefore;
    }

    @Override
    public void refused(long line, String reason) {
        progress.refuse(line, reason);
    }

    @Override
    public boolean goOn(long line) {
        progress.read(line, bytesBefore + file.count());
        Instant now = clock.instant();
        if (!looked.plus(BETWEEN_LOOKS).isAfter(now)) {
            looked = now;
            cancelled = !look.getAsBoolean();
        }
        return !cancelled;
    }

    boolean isCancelled() {
        return cancelled;
    }

    Progress progress() {
        return progress;
    }
}
