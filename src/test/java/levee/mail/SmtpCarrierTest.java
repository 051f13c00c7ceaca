package levee.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import levee.mail.MailSettings.Tls;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SmtpCarrierTest {

    private static final Instant NOON = Instant.parse("2030-06-01T12:00:00Z");

    private GreenMail server;
    private SmtpCarrier carrier;

    @BeforeEach
    void startServer() throws IOException {
        int port = freePort();
        server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        carrier = new SmtpCarrier(settings(port, Optional.empty(), Optional.empty(), Tls.NONE));
    }

    @AfterEach
    void stopServer() {
        server.stop();
    }

    @Test
    void carriesLettersAsTheyWereWritten() throws Exception {
        Round round = carrier.carry(List.of(
                letter("ada@example.org", "Größe 38 – lieferbar", "Guten Tag,\nIhr Päckchen für 12,00 € kommt.")));

        assertThat(round.delivered()).hasSize(1);
        MimeMessage received = server.getReceivedMessages()[0];
        assertThat(received.getSubject()).isEqualTo("Größe 38 – lieferbar");
        assertThat(received.getContent().toString()).contains("Päckchen für 12,00 €");
        assertThat(received.getContentType()).isEqualToIgnoringCase("text/plain; charset=UTF-8");
        assertThat(received.getFrom()[0]).hasToString("Levee <shop@levee.example>");
        assertThat(received.getRecipients(Message.RecipientType.TO)[0]).hasToString("ada@example.org");
        assertThat(received.getSentDate()).isEqualTo(NOON);
    }

    @Test
    void sameLetterCarriedTwiceHasOneMessageId() throws Exception {
        OutgoingMail letter = letter("ada@example.org", "Once", "Or twice");
        carrier.carry(List.of(letter));
        carrier.carry(List.of(letter));

        assertThat(server.getReceivedMessages()[0].getMessageID())
                .isEqualTo(server.getReceivedMessages()[1].getMessageID())
                .endsWith("@levee.example>");
    }

    @Test
    void serverThatIsDownFailsNoLetterAndGetsThemOnceItIsUp() {
        List<OutgoingMail> letters =
                List.of(letter("ada@example.org", "One", "1"), letter("bob@example.org", "Two", "2"));
        server.stop();
        Round down = carrier.carry(letters);

        assertThat(down.isClosed()).isTrue();
        assertThat(down.delivered()).isEmpty();
        assertThat(down.failures()).isEmpty();

        server.start();
        assertThat(carrier.carry(letters).delivered()).isEqualTo(letters);
        assertThat(server.getReceivedMessages()).hasSize(2);
    }

    @Test
    void addressThatIsNoneFailsItsOwnLetterAlone() {
        OutgoingMail bad = letter("nobody at all", "Lost", "?");
        OutgoingMail good = letter("ada@example.org", "Found", "!");
        Round round = carrier.carry(List.of(bad, good));

        assertThat(round.failures()).extracting(Round.Failure::letter).containsExactly(bad);
        assertThat(round.delivered()).containsExactly(good);
        assertThat(round.isClosed()).isFalse();
    }

    @Test
    void subjectCannotAddHeaders() throws Exception {
        carrier.carry(List.of(letter("ada@example.org", "Hello\r\nBcc: eve@example.org\r\n\r\nBuy this", "Body")));

        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(server.getReceivedMessages()[0].getHeader("Bcc")).isNull();
        assertThat(server.getReceivedMessages()[0].getSubject()).isEqualTo("Hello Bcc: eve@example.org Buy this");
    }

    @Test
    void signsInWhereTheServerWantsIt() {
        server.setUser("shop@levee.example", "shop", "secret");
        int port = server.getSmtp().getPort();
        List<OutgoingMail> letters = List.of(letter("ada@example.org", "Signed", "in"));

        assertThat(carrying(port, "secret", letters).delivered()).hasSize(1);
        assertThat(carrying(port, "wrong", letters).isClosed()).isTrue();
    }

    @Test
    void sendsNothingInTheClearWhereStarttlsWasAskedFor() {
        SmtpCarrier strict =
                new SmtpCarrier(settings(server.getSmtp().getPort(), Optional.empty(), Optional.empty(), Tls.STARTTLS));

        assertThat(strict.carry(List.of(letter("ada@example.org", "Secret", "!")))
                        .isClosed())
                .isTrue();
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    private static Round carrying(int port, String password, List<OutgoingMail> letters) {
        return new SmtpCarrier(settings(port, Optional.of("shop"), Optional.of(password), Tls.NONE)).carry(letters);
    }

    private static MailSettings settings(int port, Optional<String> user, Optional<String> password, Tls tls) {
        return new MailSettings(
                Optional.empty(), Optional.of("127.0.0.1"), port, user, password, MailSettings.DEFAULT_FROM, tls);
    }

    private static OutgoingMail letter(String recipient, String subject, String body) {
        return new OutgoingMail(recipient, subject, body, NOON);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
