package levee.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class OutgoingMailTest {

    private static final Instant NOON = Instant.parse("2030-06-01T12:00:00Z");

    @Test
    void isDueAtOnce() {
        assertThat(letter().getDueAt()).isEqualTo(NOON);
    }

    @Test
    void eachFailureDoublesTheWaitUpToABound() {
        assertThat(OutgoingMail.BACKOFF.after(1)).isEqualTo(Duration.ofSeconds(10));
        assertThat(OutgoingMail.BACKOFF.after(2)).isEqualTo(Duration.ofSeconds(20));
        assertThat(OutgoingMail.BACKOFF.after(5)).isEqualTo(Duration.ofSeconds(160));
        assertThat(OutgoingMail.BACKOFF.after(OutgoingMail.MOST_ATTEMPTS)).isEqualTo(Duration.ofHours(6));
    }

    @Test
    void isTriedForMoreThanADayAndThenLaidAside() {
        OutgoingMail letter = letter();
        Instant now = NOON;
        for (int attempt = 1; attempt < OutgoingMail.MOST_ATTEMPTS; attempt++) {
            letter.postpone(now);
            now = letter.getDueAt();
        }
        assertThat(letter.isLaidAside()).isFalse();
        assertThat(Duration.between(NOON, now)).isGreaterThan(Duration.ofDays(1));

        letter.postpone(now);
        assertThat(letter.isLaidAside()).isTrue();
        assertThat(letter.getDueAt()).isAfter(now.plus(Duration.ofDays(36_500)));
    }

    @Test
    void addressOfTwoLinesIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OutgoingMail("ada@example.org\r\nBcc: eve@example.org", "Hello", "Body", NOON));
    }

    @Test
    void keyThatWouldWriteAHeaderOrAFileElsewhereIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OutgoingMail("ada@example.org", "Hello", "Body", "a>\r\nBcc: eve", NOON));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OutgoingMail("ada@example.org", "Hello", "Body", "../../etc/cron", NOON));
    }

    @Test
    void longSubjectIsCutToItsColumn() {
        assertThat(new OutgoingMail("ada@example.org", "x".repeat(300), "Body", NOON).getSubject())
                .hasSize(200);
    }

    private static OutgoingMail letter() {
        return new OutgoingMail("ada@example.org", "Hello", "Body", NOON);
    }
}
