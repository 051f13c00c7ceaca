package levee.command.visitor;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/** What the shop answered to one request. */
public record Answer(URI address, int status, Map<String, List<String>> headers, String body) {

    static Answer of(HttpResponse<String> response) {
        return new Answer(
                response.uri(), response.statusCode(), response.headers().map(), response.body());
    }

    public Document page() {
        return Jsoup.parse(body, address.toString());
    }

    public Optional<String> header(String name) {
        return headers(name).stream().findFirst();
    }

    public List<String> headers(String name) {
        return headers.entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase(name))
                .flatMap(header -> header.getValue().stream())
                .toList();
    }

    /** Where it sends the visitor; null if nowhere. */
    public URI location() {
        return header("Location").map(address::resolve).orElse(null);
    }

    public String path() {
        return address.getPath();
    }

    /** The element with this {@code data-action}. */
    public Element action(String name) {
        Element found = page().selectFirst("[data-action=" + name + "]");
        if (found == null) {
            throw new IllegalStateException("No data-action=" + name + " on " + this);
        }
        return found;
    }

    /** The form in which the button with this {@code data-action} stands. */
    public FormElement form(String action) {
        Element button = action(action);
        Element form = button.hasAttr("form") ? page().getElementById(button.attr("form")) : button.closest("form");
        if (form == null) {
            throw new IllegalStateException("data-action=" + action + " stands in no form on " + this);
        }
        return (FormElement) form;
    }

    /** All that a visitor reads of it. */
    public String text() {
        return page().body().text();
    }

    /** Addresses of our own that it links to. */
    public List<String> links() {
        return page().select("a[href]").stream()
                .map(link -> link.attr("href"))
                .filter(href -> href.startsWith("/"))
                .distinct()
                .collect(Collectors.toList());
    }

    @Override
    public String toString() {
        String shown = body.isBlank() ? "" : ": " + text();
        return status + " " + address + shown.substring(0, Math.min(shown.length(), 300));
    }
}
