package levee.command.cluster;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Asks a node how it is. */
final class Health {
    private static final Duration BOUND = Duration.ofSeconds(5);
    private static final int OK = 200;
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(BOUND)
            .build();

    private Health() {}

    /** Whether it says that it can serve. */
    static boolean ready(String url) {
        try {
            var question = HttpRequest.newBuilder(URI.create(url + "/health/ready"))
                    .timeout(BOUND)
                    .build();
            return CLIENT.send(question, HttpResponse.BodyHandlers.discarding()).statusCode() == OK;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
