package levee.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import levee.ContainerShop;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A mail server that is away, then hangs, in the real WAR on Payara, whose Fault Tolerance bears it. */
@ExtendWith(ArquillianExtension.class)
class MailLineIT {

    private static final int TRIES = 12;

    @Deployment
    static WebArchive war() {
        return ContainerShop.with(
                Map.of(
                        "levee.mail.folder",
                        "",
                        "levee.mail.host",
                        "127.0.0.1",
                        "levee.mail.port",
                        String.valueOf(levee.command.machine.Ports.firstOfFree(1)),
                        "levee.mail.tls",
                        "none",
                        "levee.mail.time-out-millis",
                        "1500"),
                MailLineIT.class);
    }

    @Inject
    private Express express;

    @Test
    void aServerThatWasAwayTimeAfterTimeIsLeftAloneForAWhileAndOneThatHangsKeepsNobody() throws Exception {
        for (int i = 0; i < TRIES; i++) {
            assertThat(send(i)).as("nobody is there").isFalse();
        }

        AtomicInteger calls = new AtomicInteger();
        int port = ConfigProvider.getConfig().getValue("levee.mail.port", Integer.class);
        try (ServerSocket silent = new ServerSocket(port, 50, InetAddress.getLoopbackAddress())) {
            Thread server = new Thread(() -> answerNobody(silent, calls));
            server.setDaemon(true);
            server.start();
            assertThat(send(TRIES)).isFalse();
            assertThat(calls).as("it is not asked").hasValue(0);

            Instant end = Instant.now().plus(Duration.ofSeconds(60));
            while (calls.get() == 0) {
                assertThat(Instant.now()).as("after a while it is asked again").isBefore(end);
                send(TRIES + 1);
            }
        }
    }

    private boolean send(int number) {
        return express.send("ada@example.org", "It is down", "Body", "letter-" + number);
    }

    private static void answerNobody(ServerSocket silent, AtomicInteger calls) {
        try {
            while (true) {
                Socket kept = silent.accept();
                calls.incrementAndGet();
                kept.setKeepAlive(true);
            }
        } catch (IOException e) {
            // The test is over.
        }
    }
}
