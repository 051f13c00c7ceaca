package levee.alerts.notice;

import static levee.alerts.notice.Watchroom.GATHER;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import levee.OnBothMakes;
import levee.Workshop;
import levee.alerts.Alarm;
import levee.alerts.AlertName;
import levee.alerts.AlertUnwritten;
import levee.alerts.Severity;
import levee.alerts.notice.webhook.Receiver;
import levee.alerts.notice.webhook.WebhookCourier;
import levee.alerts.notice.webhook.WebhookSettings;
import levee.mail.PostOffice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** What really arrives, at a mail server and at a receiver on this machine. */
class DeliveryIT {

    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    private GreenMail server;
    private PostOffice post;

    @BeforeEach
    void start() {
        server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        post = new PostOffice(server.getSmtp().getPort());
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @OnBothMakes
    void aLetterBeginsWithTheCauseAndLeadsOn(Workshop workshop) throws Exception {
        Watchroom room = new Watchroom(workshop);
        room.alarm.begin(Severity.CRITICAL, Alarm.BYPASS);
        room.advance(GATHER);
        deliver(room);

        MimeMessage letter = lettersTo(room.somebody).get(0);
        String text = letter.getContent().toString().replace("\r\n", "\n");
        assertThat(letter.getSubject()).startsWith("[critical] Product is read past the cache on node-1 and node-2");
        assertThat(text.lines().findFirst()).contains(Alarm.BYPASS.headline());
        assertThat(text)
                .containsSubsequence(
                        "CacheBypass (Product): 38 % of the reads of Product went past the cache",
                        "410 statements a second",
                        "https://shop.example/acknowledge?token=",
                        "https://shop.example/office/alerts/episode?id=" + room.alarm.id() + "\n",
                        "https://shop.example/office/alerts/runbook#cachebypass\n",
                        "deployment: nothing was deployed since 12:00");
        String token = text.replaceFirst("(?s).*token=", "").lines().findFirst().orElseThrow();
        assertThat(room.bean(Signed.class).read(token))
                .contains(new Signed.Acknowledgement(room.alarm.id(), room.somebody));
    }

    @OnBothMakes
    void whoDiesBetweenSendingAndNotingIsFollowedByTheSameMessageId(Workshop workshop) throws Exception {
        Watchroom room = new Watchroom(workshop);
        deliver(room);
        room.alarm.begin(Severity.CRITICAL, Alarm.BYPASS);
        room.advance(GATHER);
        post.roundThatDies(workshop, room.clock);
        deliver(room);

        List<MimeMessage> twice = lettersTo(room.somebody);
        assertThat(twice).hasSize(2);
        assertThat(twice.get(0).getMessageID())
                .isEqualTo(twice.get(1).getMessageID())
                .contains(MessageKey.of(room.alarm.episode().getBeganAt(), Occasion.STEP, 1, room.somebody));
    }

    @OnBothMakes
    void aReceiverThatFailsIsToldAgainUnderTheSameId(Workshop workshop) {
        Watchroom room = new Watchroom(workshop);
        try (Receiver receiver = new Receiver().answering(500, 503)) {
            WebhookCourier courier = tellBoth(room, receiver, "10000");
            for (int second = 0; second < 3; second++) {
                room.bean(WebhookSettings.class).usable().ifPresent(courier::deliver);
                room.clock.advance(Duration.ofSeconds(10));
            }

            assertThat(receiver.received()).hasSize(3);
            assertThat(receiver.received())
                    .extracting(request -> request.header("webhook-id"))
                    .containsOnly(MessageKey.of(room.alarm.episode().getBeganAt(), Occasion.STEP, 1));
            assertThat(receiver.received().get(0).body())
                    .contains("\"text\":\"Product is read past the cache on node-1 and node-2")
                    .contains("\"color\":\"danger\"")
                    .contains("episode?id=" + room.alarm.id());
            assertThat(receiver.received().get(2).header("webhook-signature")).startsWith("v1,");
            assertThat(room.webhooks()).isEmpty();
        }
    }

    @OnBothMakes
    void aReceiverThatHangsHarmsNobodyElse(Workshop workshop) throws Exception {
        Watchroom room = new Watchroom(workshop);
        try (Receiver receiver = new Receiver().hanging()) {
            WebhookCourier courier = tellBoth(room, receiver, "300");
            long began = System.nanoTime();
            room.bean(WebhookSettings.class).usable().ifPresent(courier::deliver);
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(20));
            deliver(room);

            assertThat(lettersTo(room.somebody)).hasSize(1);
            assertThat(room.webhooks()).as("waits for a better time").hasSize(1);
            room.bean(WebhookSettings.class).usable().ifPresent(courier::deliver);
            assertThat(receiver.received()).as("not at once again").hasSize(1);
        }
    }

    private WebhookCourier tellBoth(Watchroom room, Receiver receiver, String timeOut) {
        room.settings.put(WebhookSettings.URL, receiver.url());
        room.settings.put(WebhookSettings.SECRET, SECRET);
        room.settings.put(WebhookSettings.TIME_OUT, timeOut);
        room.alarm.begin(Severity.CRITICAL, Alarm.BYPASS);
        room.advance(GATHER);
        assertThat(room.webhooks()).hasSize(1);
        return room.bean(WebhookCourier.class);
    }

    @OnBothMakes
    void whileNothingCanBeWrittenTheStepsAreToldFromMemoryUnderTheSameIds(Workshop workshop) throws Exception {
        Watchroom room = new Watchroom(workshop);
        try (Receiver receiver = new Receiver()) {
            room.settings.put(WebhookSettings.URL, receiver.url());
            WithoutDatabase without = room.node(post.express(room.clock)).bean(WithoutDatabase.class);
            without.databaseAnswers();
            without.begin(new AlertUnwritten(
                    AlertName.CACHE_BYPASS,
                    "Product",
                    Severity.CRITICAL,
                    room.clock.instant(),
                    Alarm.BYPASS.headline()));
            without.advance(room.clock.instant());
            without.advance(room.clock.instant());
            assertThat(lettersTo(room.somebody)).hasSize(1);
            assertThat(receiver.received()).hasSize(1);
            assertThat(receiver.received().get(0).body()).contains("The database does not take it");

            // It is written, as of then, and everything is as ever.
            room.alarm.begin(Severity.CRITICAL, Alarm.BYPASS);
            without.databaseAnswers();
            room.clock.advance(Watchroom.PATIENCE);
            without.advance(room.clock.instant());
            assertThat(lettersTo(room.another)).isEmpty();

            room.advance();
            deliver(room);
            List<MimeMessage> twice = lettersTo(room.somebody);
            assertThat(twice).hasSize(2);
            assertThat(twice.get(0).getMessageID()).isEqualTo(twice.get(1).getMessageID());
            assertThat(room.webhooks())
                    .containsExactly(receiver.received().get(0).header("webhook-id"));
        }
    }

    @OnBothMakes
    void withoutADatabaseTheStepsGoOnToTheLastAndWhatFailsIsTriedAgain(Workshop workshop) {
        Watchroom room = new Watchroom(workshop);
        WithoutDatabase without = room.node(post.express(room.clock)).bean(WithoutDatabase.class);
        without.databaseAnswers();
        without.begin(new AlertUnwritten(
                AlertName.DATABASE_LATENCY_HIGH, "", Severity.CRITICAL, room.clock.instant(), "It is away"));
        int port = server.getSmtp().getPort();
        server.stop();
        without.advance(room.clock.instant());
        server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        room.clock.advance(Duration.ofSeconds(5));
        without.advance(room.clock.instant());
        assertThat(lettersTo(room.somebody)).as("too soon").isEmpty();
        room.clock.advance(Duration.ofSeconds(5));
        without.advance(room.clock.instant());
        assertThat(lettersTo(room.somebody)).hasSize(1);

        for (int i = 0; i < 5; i++) {
            room.clock.advance(Watchroom.PATIENCE);
            without.advance(room.clock.instant());
        }
        assertThat(lettersTo(room.somebody)).hasSize(1);
        assertThat(lettersTo(room.another)).hasSize(1);
    }

    @OnBothMakes
    void aTestMessageSaysWhatBecameOfEachWay(Workshop workshop) {
        Watchroom room = new Watchroom(workshop);
        try (Receiver receiver = new Receiver().answering(404)) {
            room.settings.put(WebhookSettings.URL, receiver.url());
            TestMessage test = room.node(post.express(room.clock)).bean(TestMessage.class);

            List<TestMessage.Outcome> outcomes = test.send(room.somebody);
            assertThat(outcomes)
                    .filteredOn(outcome -> outcome.recipient().equals(room.somebody))
                    .singleElement()
                    .satisfies(outcome -> assertThat(outcome.arrived()).isTrue());
            assertThat(lettersTo(room.somebody)).hasSize(1);
            assertThat(outcomes)
                    .filteredOn(outcome -> outcome.way().equals("webhook"))
                    .singleElement()
                    .satisfies(outcome -> {
                        assertThat(outcome.arrived()).isFalse();
                        assertThat(outcome.text()).isEqualTo("Not taken: it answered 404");
                        assertThat(outcome.recipient()).isEqualTo("127.0.0.1 (not signed)");
                    });
            assertThat(outcomes).extracting(TestMessage.Outcome::way).contains("log");
            assertThat(room.notices()).isEmpty();
        }
    }

    /** All that waits. */
    private void deliver(Watchroom room) {
        while (post.round(room.workshop, room.clock) > 0) {
            // Until nothing is due.
        }
    }

    private List<MimeMessage> lettersTo(String recipient) {
        return Stream.of(server.getReceivedMessages())
                .filter(letter -> isTo(letter, recipient))
                .toList();
    }

    private static boolean isTo(MimeMessage letter, String recipient) {
        try {
            return letter.getRecipients(RecipientType.TO)[0].toString().equals(recipient);
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }
}
