package levee.command.visitor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.jsoup.Connection.KeyVal;

/**
 * Somebody who visits the shop without a browser: keeps cookies, says where a form comes from as browsers do, and
 * follows a redirect only when told to.
 */
public final class Visitor {

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int MOST_REDIRECTS = 5;

    private final URI shop;
    private final String from;
    private final Map<String, String> cookies;

    public Visitor(URI shop) {
        this(shop, somewhere(), new LinkedHashMap<>());
    }

    private Visitor(URI shop, String from, Map<String, String> cookies) {
        this.shop = shop;
        this.from = from;
        this.cookies = cookies;
    }

    /** An address of their own, as a balancer on this machine would tell it: so one is not taken for the other. */
    public static String somewhere() {
        Random random = ThreadLocalRandom.current();
        return "10." + random.nextInt(256) + "." + random.nextInt(256) + "." + random.nextInt(1, 255);
    }

    /** The same visitor, with the same cookies, whom the balancer sends elsewhere. */
    public Visitor at(URI node) {
        return new Visitor(node, from, cookies);
    }

    public Map<String, String> cookies() {
        return cookies;
    }

    public Answer get(String path) {
        return send(request(path).GET());
    }

    /** Gets it and goes where it is sent. */
    public Answer open(String path) {
        return follow(get(path));
    }

    public Answer follow(Answer answer) {
        Answer last = answer;
        for (int i = 0; i < MOST_REDIRECTS && last.location() != null; i++) {
            last = get(pathOf(last.location()));
        }
        return last;
    }

    private static String pathOf(URI address) {
        return address.getRawPath() + (address.getRawQuery() == null ? "" : "?" + address.getRawQuery());
    }

    public Answer post(String path, Collection<KeyVal> fields) {
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", origin())
                .header("Sec-Fetch-Site", "same-origin")
                .POST(BodyPublishers.ofString(encode(fields))));
    }

    /** Presses the button of a form that has been filled in. */
    public Answer submit(FilledForm form) {
        return form.isPost() ? post(form.path(), form.fields()) : get(form.path() + "?" + encode(form.fields()));
    }

    public static String encode(Collection<KeyVal> fields) {
        return fields.stream()
                .map(field -> encode(field.key()) + "=" + encode(field.value()))
                .collect(Collectors.joining("&"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    public String origin() {
        return shop.getScheme() + "://" + shop.getAuthority();
    }

    /** A request of the test's own making; the cookies are added by {@link #send}. */
    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(origin() + path))
                .timeout(PATIENCE)
                .header("Accept", "text/html,*/*;q=0.8")
                .header("X-Forwarded-For", from);
    }

    public Answer send(HttpRequest.Builder request) {
        if (!cookies.isEmpty()) {
            request.header("Cookie", cookieHeader());
        }
        try {
            Answer answer = Answer.of(CLIENT.send(request.build(), BodyHandlers.ofString()));
            answer.headers("Set-Cookie").forEach(this::keep);
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private String cookieHeader() {
        return cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    private void keep(String cookie) {
        String pair = cookie.split(";", 2)[0];
        String name = pair.substring(0, pair.indexOf('=')).trim();
        if (cookie.toLowerCase(java.util.Locale.ROOT).contains("max-age=0")) {
            cookies.remove(name);
        } else {
            cookies.put(name, pair.substring(pair.indexOf('=') + 1));
        }
    }
}
