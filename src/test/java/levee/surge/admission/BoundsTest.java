package levee.surge.admission;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import levee.surge.SurgeSettings;
import org.junit.jupiter.api.Test;

class BoundsTest {

    private static final Pattern THREADS = Pattern.compile("max-thread-pool-size=(\\d+)");

    private final Bounds bounds = new Bounds(
            Integer.parseInt(SurgeSettings.LEAST_DEFAULT),
            Integer.parseInt(SurgeSettings.MOST_DEFAULT),
            Integer.parseInt(SurgeSettings.PAYMENTS_DEFAULT),
            Duration.ofMillis(Long.parseLong(SurgeSettings.PATIENCE_DEFAULT)),
            Duration.ofMillis(Long.parseLong(SurgeSettings.BROWSE_PATIENCE_DEFAULT)));

    @Test
    void whenAllAreInOrWaitAThreadIsLeftToTurnSomebodyAwayAndForPagesFromMemory() throws IOException {
        int rendering = bounds.most();
        int others = bounds.own(Errand.OFFICE) + bounds.own(Errand.PAY);
        int beyond = Arrays.stream(Errand.values())
                .mapToInt(errand -> errand.guaranteed(bounds.most()))
                .sum();
        int waiting = Arrays.stream(Errand.values())
                .filter(errand -> errand != Errand.FREE)
                .mapToInt(bounds::mostWaiting)
                .sum();
        assertThat(threads()).isGreaterThan(rendering + others + beyond + waiting);
    }

    private static int threads() throws IOException {
        Matcher matcher = THREADS.matcher(Files.readString(Path.of("payara/boot/before.asadmin")));
        assertThat(matcher.find()).isTrue();
        return Integer.parseInt(matcher.group(1));
    }
}
