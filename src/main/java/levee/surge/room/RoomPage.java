package levee.surge.room;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import levee.surge.ReadyText;

/** The pages of the room. Those that wait for something come again by themselves, no sooner than after ten seconds. */
enum RoomPage {
    BEFORE("room-before.html", HttpServletResponse.SC_OK, true),
    WAITING("room-waiting.html", HttpServletResponse.SC_OK, true),
    ENDED("room-ended.html", HttpServletResponse.SC_OK, false),
    /** The ticket is not this browser's, not this sale's, or not one at all. */
    REFUSED("room-refused.html", HttpServletResponse.SC_FORBIDDEN, false),
    /** The address has as many places as it gets. */
    CROWDED("room-crowded.html", 429, true);

    static final int LEAST_SECONDS = 10;
    private static final int SPREAD = 6;

    private final String text;
    private final int status;
    private final boolean comesAgain;

    RoomPage(String name, int status, boolean comesAgain) {
        this.text = ReadyText.of(name);
        this.status = status;
        this.comesAgain = comesAgain;
    }

    /** @param values of the places in braces */
    void write(HttpServletResponse response, Map<String, String> values) throws IOException {
        String page = text;
        for (Map.Entry<String, String> value : values.entrySet()) {
            page = page.replace("{" + value.getKey() + "}", escaped(value.getValue()));
        }
        response.setStatus(status);
        if (comesAgain) {
            String seconds =
                    String.valueOf(LEAST_SECONDS + ThreadLocalRandom.current().nextInt(SPREAD));
            page = page.replace("{seconds}", seconds);
            response.setHeader("Retry-After", seconds);
            response.setHeader("Refresh", seconds);
        }
        byte[] bytes = page.getBytes(StandardCharsets.UTF_8);
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Security-Policy", ReadyText.POLICY);
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
