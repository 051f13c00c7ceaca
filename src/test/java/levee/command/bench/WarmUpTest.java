package levee.command.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.PrimitiveIterator;
import org.junit.jupiter.api.Test;

class WarmUpTest {

    @Test
    void goesOnAsLongAsRoundsBecomeFaster() {
        assertEquals(5, rounds(10, 20, 40, 41, 40, 99));
    }

    @Test
    void oneSlowRoundIsNotTheEnd() {
        assertEquals(6, rounds(10, 20, 15, 40, 40, 40, 99));
    }

    @Test
    void endsEvenIfRoundsNeverStopBecomingFaster() {
        double[] rates = new double[100];
        for (int i = 0; i < rates.length; i++) {
            rates[i] = Math.pow(2, i);
        }
        assertEquals(16, rounds(rates));
    }

    @Test
    void goesOnAsLongAsTheCompilerIsBusy() {
        PrimitiveIterator.OfDouble compiling =
                Arrays.stream(new double[] {0.3, 0.02, 0.05, 0.02, 0.01, 0.9}).iterator();
        assertEquals(5, new WarmUp("Test", progress -> {}).runUntilCompiled(6, compiling::nextDouble));
    }

    private static int rounds(double... rates) {
        PrimitiveIterator.OfDouble rate = Arrays.stream(rates).iterator();
        return new WarmUp("Test", progress -> {}).run(rate::nextDouble);
    }
}
