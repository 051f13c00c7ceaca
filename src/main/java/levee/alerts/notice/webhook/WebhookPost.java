package levee.alerts.notice.webhook;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One attempt to post a message, which ends in time whatever the receiver does. */
public final class WebhookPost {

    private final HttpClient client = HttpClient.newBuilder()
            .version(Version.HTTP_1_1)
            .followRedirects(Redirect.NEVER)
            .build();

    /** @throws IOException with a reason that can be logged, if it has not arrived as far as is known */
    public void send(Webhook webhook, String id, String body, Instant now) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(webhook.url())
                .timeout(webhook.timeOut())
                .header("Content-Type", "application/json; charset=utf-8")
                .header("User-Agent", "Levee")
                .header("webhook-id", id)
                .header("webhook-timestamp", Long.toString(now.getEpochSecond()))
                .POST(BodyPublishers.ofString(body));
        if (webhook.isSigned()) {
            request.header("webhook-signature", webhook.signature(id, now, body));
        }
        int status = status(client.sendAsync(request.build(), BodyHandlers.discarding()), webhook);
        if (status < 200 || status > 299) {
            throw new IOException("it answered " + status);
        }
    }

    /** The client's own time-out ends with the head of the answer; a body that never ends would hold us for ever. */
    private static int status(CompletableFuture<HttpResponse<Void>> answer, Webhook webhook) throws IOException {
        try {
            return answer.get(webhook.timeOut().toMillis(), TimeUnit.MILLISECONDS)
                    .statusCode();
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new IOException(
                    "it did not answer within " + webhook.timeOut().toMillis() + " ms", e);
        } catch (ExecutionException e) {
            // Not its message, which may hold the address.
            throw new IOException(e.getCause().getClass().getSimpleName(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            answer.cancel(true);
            throw new IOException("this node is stopping", e);
        }
    }
}
