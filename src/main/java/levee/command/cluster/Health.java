package levee.command.cluster;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.stream.Collectors;

/**
 * What a node says of itself at {@code /health/ready}.
 *
 * @param trouble what keeps it from being ready; empty when nothing does
 */
record Health(boolean ready, String trouble) {
    private static final Duration BOUND = Duration.ofSeconds(5);
    private static final int OK = 200;
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(BOUND)
            .build();

    static Health of(String url) {
        try {
            var question = HttpRequest.newBuilder(URI.create(url + "/health/ready"))
                    .timeout(BOUND)
                    .build();
            var answer = CLIENT.send(question, HttpResponse.BodyHandlers.ofString());
            return answer.statusCode() == OK ? new Health(true, "") : new Health(false, trouble(answer.body()));
        } catch (IOException e) {
            return new Health(false, "it does not answer yet");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Health(false, "interrupted");
        }
    }

    /** From the form that MicroProfile Health prescribes. */
    static String trouble(String body) {
        try (var reader = Json.createReader(new StringReader(body))) {
            return reader.readObject().getJsonArray("checks").getValuesAs(JsonObject.class).stream()
                    .filter(check -> !check.getString("status").equals("UP"))
                    .map(Health::words)
                    .collect(Collectors.joining("; "));
        } catch (JsonException | NullPointerException e) {
            return "it is still starting its application";
        }
    }

    private static String words(JsonObject check) {
        var data = check.getJsonObject("data");
        var reason = data == null ? "" : data.getString("reason", "");
        return check.getString("name") + (reason.isEmpty() ? "" : ": " + reason);
    }
}
