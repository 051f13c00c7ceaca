package levee.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import levee.mail.MailSettings.Tls;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RoadblockTest {

    @TempDir
    private Path folder;

    @AfterEach
    void open() {
        Roadblock.stand(() -> false);
    }

    @Test
    void noLetterPassesWhileItIsClosedAndNoneIsBlamedForIt() {
        MailSettings settings = new MailSettings(
                Optional.of(folder),
                Optional.empty(),
                25,
                Optional.empty(),
                Optional.empty(),
                "Levee <shop@levee.example>",
                Tls.NONE);
        Carrier way = Carrier.of(settings).orElseThrow();
        List<OutgoingMail> letters = List.of(new OutgoingMail("a@b.example", "Subject", "Body", Instant.now()));
        Roadblock.stand(() -> true);
        Round closed = way.carry(letters);
        assertThat(closed.isClosed()).isTrue();
        assertThat(closed.delivered()).isEmpty();
        assertThat(closed.failures()).isEmpty();
        Roadblock.stand(() -> false);
        assertThat(way.carry(letters).delivered()).isEqualTo(letters);
    }
}
