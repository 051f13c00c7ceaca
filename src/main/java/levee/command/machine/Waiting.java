package levee.command.machine;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waiting for something that another process does, with a bound. */
public final class Waiting {
    private Waiting() {}

    /** Whether it came true within the bound; asked at least once. */
    public static boolean until(BooleanSupplier come, Duration bound, Duration lookEvery) {
        var end = System.nanoTime() + bound.toNanos();
        while (!come.getAsBoolean()) {
            if (System.nanoTime() >= end) {
                return false;
            }
            pause(lookEvery);
        }
        return true;
    }

    private static void pause(Duration pause) {
        try {
            Thread.sleep(pause.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("Interrupted.", e);
        }
    }
}
