package levee.alerts.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import levee.SettableClock;
import levee.alerts.notice.Signed.Acknowledgement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignedTest {

    private static final Acknowledgement WHAT = new Acknowledgement(7, "ada@example.org");

    private final SettableClock clock = new SettableClock("2026-03-01T12:00:00Z");
    private final Signed signed = signedWith("a key of the shop's own, 32 bytes");

    private Signed signedWith(String key) {
        return new Signed(
                new LinkKey() {
                    @Override
                    public byte[] secret() {
                        return key.getBytes(StandardCharsets.UTF_8);
                    }
                },
                clock);
    }

    private String token() {
        return signed.token(WHAT, clock.instant().plus(Duration.ofHours(24)));
    }

    @Test
    void whatWasSignedIsRead() {
        assertThat(signed.read(token())).contains(WHAT);
        assertThat(token()).as("fits into an address").matches("[A-Za-z0-9_.-]+");
    }

    @Test
    void itEndsAfterItsTime() {
        String token = token();
        clock.advance(Duration.ofHours(24).minusSeconds(1));
        assertThat(signed.read(token)).isPresent();
        clock.advance(Duration.ofSeconds(1));
        assertThat(signed.read(token)).isEmpty();
    }

    @Test
    void anotherEpisodeUnderTheSameSignatureIsForged() {
        assertThat(signed.read(changed("\n7\n", "\n8\n"))).isEmpty();
        assertThat(signed.read(changed("ada@", "eve@"))).isEmpty();
        assertThat(signed.read(changed("ada@", "ada@"))).as("unchanged").isPresent();
    }

    private String changed(String from, String to) {
        String[] parts = token().split("\\.");
        String text = new String(Base64.getUrlDecoder().decode(parts[0]), StandardCharsets.UTF_8);
        byte[] other = text.replace(from, to).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(other) + "." + parts[1];
    }

    @Test
    void whatAnotherKeySignedIsForged() {
        assertThat(signedWith("another key").read(token())).isEmpty();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", ".", "a.b.c", "no-dot", "!!!.???", "MQ.MQ"})
    void nonsenseIsRefused(String token) {
        assertThat(signed.read(token)).isEmpty();
    }
}
