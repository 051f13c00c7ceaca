package levee.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import levee.SettableClock;
import levee.mail.MailSettings.Tls;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExpressTest {

    private final SettableClock clock = new SettableClock("2030-06-01T12:00:00Z");

    @TempDir
    Path folder;

    @Test
    void letterPastTheOutboxHasTheMessageIdOfItsKeyWhoeverSendsIt() throws Exception {
        assertThat(express(folder).send("ada@example.org", "It is down", "Body", "episode-1-step-1"))
                .isTrue();
        clock.advance(Duration.ofSeconds(7));
        assertThat(express(folder).send("ada@example.org", "It is down", "Body", "episode-1-step-1"))
                .isTrue();

        try (var files = Files.list(folder)) {
            assertThat(files)
                    .singleElement()
                    .satisfies(file ->
                            assertThat(file).content().contains("Message-ID: <levee-episode-1-step-1@levee.example>"));
        }
    }

    @Test
    void whatCannotBeDeliveredIsSaidAndNotThrown() throws Exception {
        Path file = Files.createFile(folder.resolve("not-a-folder"));

        assertThat(express(file).send("ada@example.org", "It is down", "Body", "episode-1-step-1"))
                .isFalse();
    }

    private Express express(Path into) {
        MailSettings settings = new MailSettings(
                Optional.of(into),
                Optional.empty(),
                0,
                Optional.empty(),
                Optional.empty(),
                MailSettings.DEFAULT_FROM,
                Tls.NONE);
        return new Express(new FolderCarrier(settings), clock);
    }
}
