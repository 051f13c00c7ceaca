package levee.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import levee.mail.MailSettings.Tls;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderCarrierTest {

    private static final Instant NOON = Instant.parse("2030-06-01T12:00:00Z");

    @TempDir
    Path house;

    @Test
    void keepsWholeLettersAndNothingElse() throws Exception {
        Path folder = house.resolve("mail");
        Round round = into(folder).carry(List.of(new OutgoingMail("ada@example.org", "Order 1", "Thank you", NOON)));

        assertThat(round.delivered()).hasSize(1);
        try (var files = Files.list(folder)) {
            assertThat(files).singleElement().satisfies(file -> {
                assertThat(file).hasExtension("eml");
                assertThat(file).content().contains("Subject: Order 1", "To: ada@example.org", "Thank you");
            });
        }
    }

    @Test
    void letterCarriedTwiceIsThereOnce() throws Exception {
        OutgoingMail letter = new OutgoingMail("ada@example.org", "Order 1", "Thank you", NOON);
        into(house).carry(List.of(letter));
        into(house).carry(List.of(letter));

        assertThat(house).isDirectoryContaining("glob:**.eml");
        try (var files = Files.list(house)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void folderThatCannotBeWrittenKeepsTheLettersWaiting() throws Exception {
        Path file = Files.createFile(house.resolve("not-a-folder"));
        Round round = into(file).carry(List.of(new OutgoingMail("ada@example.org", "Order 1", "Thank you", NOON)));

        assertThat(round.isClosed()).isTrue();
        assertThat(round.delivered()).isEmpty();
        assertThat(round.failures()).isEmpty();
    }

    private static FolderCarrier into(Path folder) {
        return new FolderCarrier(new MailSettings(
                Optional.of(folder),
                Optional.empty(),
                0,
                Optional.empty(),
                Optional.empty(),
                MailSettings.DEFAULT_FROM,
                Tls.NONE));
    }
}
