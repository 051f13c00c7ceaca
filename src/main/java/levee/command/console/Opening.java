package levee.command.console;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import levee.command.machine.Failure;
import levee.command.machine.Waiting;

/**
 * Waits until the console shows its sign-in. It is loaded when it is first asked for, and meanwhile gives another page, now
 * with status 202 and now with 200: only the form itself shows that it is open.
 */
final class Opening {
    private static final Duration BOUND = Duration.ofSeconds(300);
    private static final Duration LOOK_EVERY = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration REPORT_EVERY = Duration.ofSeconds(10);
    private static final String SIGN_IN = "j_security_check";

    private final Duration bound;
    private final URI url;
    private final BooleanSupplier running;
    private final Consumer<String> progress;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private String state = "it does not answer";
    private long reported = System.nanoTime();

    /** @param running whether it is worth waiting for */
    Opening(String url, BooleanSupplier running, Consumer<String> progress) {
        this(url, running, progress, BOUND);
    }

    Opening(String url, BooleanSupplier running, Consumer<String> progress, Duration bound) {
        this.bound = bound;
        this.url = URI.create(url + "/");
        this.running = running;
        this.progress = progress;
    }

    /** @throws Failure when it ends, or does not show it in time */
    void await() {
        if (!Waiting.until(this::open, bound, LOOK_EVERY)) {
            throw new Failure("The console did not open within " + bound.toSeconds() + " s: " + state + ".");
        }
    }

    private boolean open() {
        if (!running.getAsBoolean()) {
            throw new Failure("The console ended while it was starting.");
        }
        var open = page().contains(SIGN_IN);
        if (!open && System.nanoTime() - reported > REPORT_EVERY.toNanos()) {
            reported = System.nanoTime();
            progress.accept("Waiting for the console (" + state + ")");
        }
        return open;
    }

    private String page() {
        try {
            var answer =
                    client.send(HttpRequest.newBuilder(url).timeout(PATIENCE).build(), BodyHandlers.ofString());
            state = "it answers with status " + answer.statusCode() + ", but without its sign-in";
            return answer.body();
        } catch (IOException e) {
            state = "it does not answer";
            return "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("Interrupted.", e);
        }
    }
}
