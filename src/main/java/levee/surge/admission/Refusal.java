package levee.surge.admission;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.ThreadLocalRandom;
import levee.surge.ReadyPage;
import levee.surge.ReadyText;

/**
 * What whom there is no room for is told: a page that is whole by itself, so that nothing else is asked for with it. All of
 * its bytes are ready, as they are and compressed, once for each time after which it may say to come again: so not all come
 * back in the same second.
 */
public final class Refusal {

    static final int LEAST_SECONDS = 10;
    static final int MOST_SECONDS = 20;

    private static final int TOO_MANY_REQUESTS = 429;

    private static final Refusal BUSY = new Refusal(HttpServletResponse.SC_SERVICE_UNAVAILABLE, "refusal.html", true);
    private static final Refusal FORM =
            new Refusal(HttpServletResponse.SC_SERVICE_UNAVAILABLE, "refused-form.html", false);
    private static final Refusal GREEDY = new Refusal(TOO_MANY_REQUESTS, "too-many.html", true);

    private final int status;
    private final boolean comesAgain;
    private final ReadyPage[] pages = new ReadyPage[MOST_SECONDS - LEAST_SECONDS + 1];

    /** @param comesAgain whether the browser asks again by itself */
    private Refusal(int status, String name, boolean comesAgain) {
        this.status = status;
        this.comesAgain = comesAgain;
        String page = ReadyText.of(name);
        for (int i = 0; i < pages.length; i++) {
            pages[i] = new ReadyPage(page.replace("{seconds}", String.valueOf(LEAST_SECONDS + i)));
        }
    }

    /** For want of room. A form that was sent is not sent again by itself: whoever sent it is told how. */
    public static Refusal of(HttpServletRequest request) {
        String method = request.getMethod();
        return method.equals("GET") || method.equals("HEAD") ? BUSY : FORM;
    }

    /** For somebody who alone asks for more than many do. */
    static Refusal ofGreed() {
        return GREEDY;
    }

    int status() {
        return status;
    }

    public void write(HttpServletRequest request, HttpServletResponse response) throws IOException {
        int which = ThreadLocalRandom.current().nextInt(pages.length);
        response.setStatus(status);
        String seconds = String.valueOf(LEAST_SECONDS + which);
        response.setHeader("Retry-After", seconds);
        if (comesAgain) {
            response.setHeader("Refresh", seconds);
        }
        pages[which].write(request, response);
    }
}
