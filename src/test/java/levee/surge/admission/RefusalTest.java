package levee.surge.admission;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class RefusalTest {

    private final Map<String, String> headers = new HashMap<>();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    private static HttpServletRequest asked(String method, String encoding) {
        return (HttpServletRequest) Proxy.newProxyInstance(
                RefusalTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, call, arguments) -> call.getName().equals("getMethod") ? method : encoding);
    }

    private HttpServletResponse answer() {
        bytes.reset();
        return (HttpServletResponse) Proxy.newProxyInstance(
                RefusalTest.class.getClassLoader(),
                new Class<?>[] {HttpServletResponse.class},
                (proxy, call, arguments) -> {
                    switch (call.getName()) {
                        case "setHeader" -> headers.put((String) arguments[0], (String) arguments[1]);
                        case "setStatus" -> headers.put("status", String.valueOf(arguments[0]));
                        case "getOutputStream" -> {
                            return new Stream();
                        }
                        default -> headers.put(call.getName(), String.valueOf(arguments[0]));
                    }
                    return null;
                });
    }

    private final class Stream extends ServletOutputStream {

        @Override
        public void write(int one) {
            bytes.write(one);
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new IllegalStateException();
        }
    }

    private Document refused(String method) throws IOException {
        HttpServletRequest request = asked(method, null);
        Refusal.of(request).write(request, answer());
        return Jsoup.parse(bytes.toString(StandardCharsets.UTF_8));
    }

    @Test
    void whoIsRefusedIsToldToComeAgainNoSoonerThanInTenSecondsAndNotAllAtOnce() throws IOException {
        Set<String> told = new HashSet<>();
        for (int i = 0; i < 500; i++) {
            Document page = refused("GET");
            String seconds = headers.get("Retry-After");
            assertThat(headers).containsEntry("Refresh", seconds);
            assertThat(page.text()).contains("in about " + seconds + " seconds");
            assertThat(Integer.parseInt(seconds)).isBetween(10, 20);
            told.add(seconds);
        }
        assertThat(told).hasSizeGreaterThan(5);
        assertThat(headers).containsEntry("status", "503").containsEntry("Cache-Control", "no-store");
    }

    @Test
    void itIsAFewKilobytesAndAsksForNothingElse() throws IOException {
        Document page = refused("GET");
        assertThat(bytes.size()).isLessThan(4_096);
        assertThat(headers).containsEntry("setContentLength", String.valueOf(bytes.size()));
        assertThat(page.select("script, img, link[rel=stylesheet], iframe, [style]"))
                .isEmpty();
        assertThat(page.select("h1")).hasSize(1);
        assertThat(page.select("[role=status]")).hasSize(1);
        assertThat(page.select("html").attr("lang")).isEqualTo("en");
    }

    @Test
    void aBrowserAppliesItsStyleSinceThePolicyNamesIt() throws Exception {
        String style = refused("GET").select("style").first().data();
        String digest = Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8)));
        assertThat(headers.get("Content-Security-Policy")).contains("style-src 'sha256-" + digest + "'");
    }

    @Test
    void aFormThatIsRefusedIsNotSentAgainByItselfAndSaysHowToSendIt() throws IOException {
        Document page = refused("POST");
        assertThat(headers).doesNotContainKey("Refresh");
        assertThat(page.text()).contains("Nothing was ordered").contains("go back to the form");
        assertThat(headers).containsKey("Retry-After");
    }

    @Test
    void whoTakesItCompressedGetsTheSame() throws IOException {
        HttpServletRequest request = asked("GET", "gzip, br");
        Refusal.of(request).write(request, answer());
        assertThat(headers).containsEntry("Content-Encoding", "gzip");
        String page = new String(
                new GZIPInputStream(new ByteArrayInputStream(bytes.toByteArray())).readAllBytes(),
                StandardCharsets.UTF_8);
        assertThat(page).contains("A moment, please").contains(headers.get("Retry-After") + " seconds");
    }

    @Test
    void whoAloneAsksForTooMuchIsToldSo() throws IOException {
        Refusal.ofGreed().write(asked("GET", null), answer());
        assertThat(headers).containsEntry("status", "429").containsKey("Retry-After");
    }
}
