package levee.command.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SlowProxyTest {

    private static final Duration LATE = Duration.ofMillis(300);

    @Test
    void whatIsSaidArrivesAndAnswersNoSoonerThanTheyMay() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
                SlowProxy proxy = new SlowProxy(server.getLocalPort());
                Socket asking = new Socket(InetAddress.getLoopbackAddress(), proxy.port());
                Socket answering = server.accept()) {
            asking.getOutputStream().write(7);
            assertThat(answering.getInputStream().read()).isEqualTo(7);
            proxy.delay(LATE);
            long began = System.nanoTime();
            answering.getOutputStream().write(8);
            assertThat(asking.getInputStream().read()).isEqualTo(8);
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThanOrEqualTo(LATE);
            answering.close();
            assertThat(asking.getInputStream().read()).as("the end").isEqualTo(-1);
        }
    }

    @Test
    void whoAsksForAServerThatIsNotThereIsSentAway() throws IOException {
        int nobody;
        try (ServerSocket gone = new ServerSocket(0, 0, InetAddress.getLoopbackAddress())) {
            nobody = gone.getLocalPort();
        }
        try (SlowProxy proxy = new SlowProxy(nobody);
                Socket asking = new Socket(InetAddress.getLoopbackAddress(), proxy.port())) {
            assertThat(asking.getInputStream().read()).isEqualTo(-1);
        }
    }
}
