package levee.cache.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What this node asks itself, where something else listens. */
class OwnRequestTest {

    private final List<String> headers = new ArrayList<>();
    private final AtomicInteger asked = new AtomicInteger();
    private int status = 200;
    private HttpServer listener;

    @BeforeEach
    void listen() throws IOException {
        listener = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        listener.createContext("/", visit -> {
            asked.incrementAndGet();
            visit.getRequestHeaders()
                    .forEach((name, values) -> values.forEach(value -> headers.add(name + ": " + value)));
            visit.getResponseHeaders().add("Location", "/elsewhere");
            visit.sendResponseHeaders(status, -1);
            visit.close();
        });
        listener.start();
    }

    @AfterEach
    void stop() {
        listener.stop(0);
    }

    @ParameterizedTest
    @CsvSource({
        "/, /",
        "/search?q=lamp&page=2, /search?q=lamp&page=2",
        "/search?q=%C3%A9+%26, /search?q=%C3%A9+%26",
        "/product/7-café, /product/7-caf%C3%A9",
        "/product/7 100%, /product/7%20100%25",
        "/product/7;a=b, /product/7%3Ba=b",
        "//elsewhere.example/, //elsewhere.example/",
    })
    void theAddressIsWrittenSoThatTheContainerReadsTheSame(String address, String written) throws Exception {
        URI uri = new OwnRequest(address, "127.0.0.1", 8080, false).uri();
        assertThat(uri).hasToString("http://127.0.0.1:8080" + written);
        assertThat(uri.getHost()).isEqualTo("127.0.0.1");
    }

    @Test
    void anAddressOfTheOtherKindIsWrittenInBrackets() throws Exception {
        assertThat(new OwnRequest("/", "0:0:0:0:0:0:0:1", 8080, false).uri())
                .hasToString("http://[0:0:0:0:0:0:0:1]:8080/");
    }

    @Test
    void itIsThatOfSomebodyWhoIsNobody() throws Exception {
        assertThat(own("/", false).send()).isEqualTo(200);
        assertThat(headers)
                .contains("Host: 127.0.0.1:" + port())
                .noneMatch(header -> header.startsWith("Cookie") || header.startsWith("X-forwarded"));
    }

    @Test
    void visitorsWhoComeByTlsAreGivenWhatSuchAVisitorIs() throws Exception {
        own("/", true).send();
        assertThat(headers).contains("X-forwarded-proto: https");
    }

    @Test
    void nobodyIsFollowedElsewhere() throws Exception {
        status = 302;
        assertThat(own("/", false).send()).isEqualTo(302);
        assertThat(asked).hasValue(1);
    }

    @ParameterizedTest
    @CsvSource({"301, 0", "404, 0", "500, 1", "200, 1"})
    void whatIsNoPageAnyMoreIsNotAskedForAgain(int answer, int remembered) {
        status = answer;
        assertThat(warm("/product/7-lamp")).isZero();
        assertThat(KeptPages.ofThisNode().asked("product", 10)).hasSize(remembered);
    }

    @Test
    void anAddressThatCannotBeWrittenStopsNothing() {
        assertThat(warm("/product/7?q=\"|%zz")).isZero();
        assertThat(asked).hasValue(0);
        assertThat(KeptPages.ofThisNode().asked("product", 10)).isEmpty();
    }

    private int warm(String address) {
        KeptPages pages = KeptPages.ofThisNode();
        pages.open(0, new PageParameters(Map.of("product", Set.of())));
        pages.note(address, own(address, false));
        return new PageWarming(pages, "product").load(pages.asked("product", 10));
    }

    private OwnRequest own(String address, boolean secure) {
        return new OwnRequest(address, "127.0.0.1", port(), secure);
    }

    private int port() {
        return listener.getAddress().getPort();
    }
}
