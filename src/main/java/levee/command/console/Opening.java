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

/** Waits until the console shows its sign-in. It is loaded when it is first asked for, and says meanwhile that it is. */
final class Opening {
    private static final Duration BOUND = Duration.ofSeconds(300);
    private static final Duration LOOK_EVERY = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration REPORT_EVERY = Duration.ofSeconds(10);
    private static final int SHOWN = 200;
    private static final int LOADING = 202;

    private final URI url;
    private final BooleanSupplier running;
    private final Consumer<String> progress;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private String state = "it does not answer yet";
    private long reported = System.nanoTime();

    /** @param running whether it is worth waiting for */
    Opening(String url, BooleanSupplier running, Consumer<String> progress) {
        this.url = URI.create(url + "/");
        this.running = running;
        this.progress = progress;
    }

    /** @throws Failure when it ends, or does not show it in time */
    void await() {
        if (!Waiting.until(this::open, BOUND, LOOK_EVERY)) {
            throw new Failure("The console did not open within " + BOUND.toSeconds() + " s: " + state + ".");
        }
    }

    private boolean open() {
        if (!running.getAsBoolean()) {
            throw new Failure("The console ended while it was starting.");
        }
        var status = status();
        state = status == LOADING ? "it is being loaded" : status == 0 ? state : "it answers with status " + status;
        if (status != SHOWN && System.nanoTime() - reported > REPORT_EVERY.toNanos()) {
            reported = System.nanoTime();
            progress.accept("Waiting for the console (" + state + ")");
        }
        return status == SHOWN;
    }

    /** 0 when there is no answer. */
    private int status() {
        try {
            return client.send(HttpRequest.newBuilder(url).timeout(PATIENCE).build(), BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("Interrupted.", e);
        }
    }
}
