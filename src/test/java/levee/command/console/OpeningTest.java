package levee.command.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import levee.command.machine.Failure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** With a server in the console's place, which gives the pages that it gives. */
class OpeningTest {
    private static final Duration BOUND = Duration.ofSeconds(10);

    private record Page(int status, String body) {}

    private static final Page LOADING = new Page(202, "<title>Payara Server Administration Console</title>");
    private static final Page LOADING_SAID_TO_BE_DONE = new Page(200, LOADING.body);
    private static final Page SIGN_IN = new Page(200, "<form method=\"POST\" action=\"j_security_check\">");

    private final Queue<Page> pages = new ArrayDeque<>();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            // The last one stays.
            var page = pages.size() > 1 ? pages.poll() : pages.peek();
            exchange.sendResponseHeaders(page.status, page.body.length());
            exchange.getResponseBody().write(page.body.getBytes());
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void itIsOpenOnlyWhenTheSignInIsThereWhateverTheStatusSays() {
        pages.add(LOADING_SAID_TO_BE_DONE);
        pages.add(LOADING);
        pages.add(SIGN_IN);
        opening(true, BOUND).await();
        assertThat(pages).containsExactly(SIGN_IN);
    }

    @Test
    void oneThatNeverOpensIsToldWithWhatItSays() {
        pages.add(LOADING);
        assertThatThrownBy(() -> opening(true, Duration.ofSeconds(1)).await())
                .isInstanceOf(Failure.class)
                .hasMessageContaining("within 1 s")
                .hasMessageContaining("status 202");
    }

    @Test
    void oneThatEndsIsNotWaitedFor() {
        assertThatThrownBy(() -> opening(false, BOUND).await())
                .isInstanceOf(Failure.class)
                .hasMessageContaining("ended");
    }

    private Opening opening(boolean running, Duration bound) {
        var url = "http://127.0.0.1:" + server.getAddress().getPort();
        return new Opening(url, () -> running, progress -> {}, bound);
    }
}
