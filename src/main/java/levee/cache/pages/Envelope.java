package levee.cache.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;

/** The headers that a page gets from whoever stands before the cache: so that it can be given without asking them again. */
final class Envelope {

    private final boolean secure;
    private final List<Header> headers;

    private record Header(String name, String value) {}

    private Envelope(boolean secure, List<Header> headers) {
        this.secure = secure;
        this.headers = headers;
    }

    /** As it is when the cache is reached. */
    static Envelope of(HttpServletRequest request, HttpServletResponse response) {
        List<Header> headers = response.getHeaderNames().stream()
                .distinct()
                .flatMap(name -> response.getHeaders(name).stream().map(value -> new Header(name, value)))
                .toList();
        return new Envelope(request.isSecure(), headers);
    }

    /** Whether somebody before the cache has already said something that is for one visitor alone. */
    boolean isPersonal() {
        return headers.stream().anyMatch(header -> header.name.equalsIgnoreCase("Set-Cookie"));
    }

    /** What is said to those who came by TLS is not said to others. */
    boolean fits(HttpServletRequest request) {
        return secure == request.isSecure();
    }

    void put(HttpServletResponse response) {
        for (Header header : headers) {
            response.addHeader(header.name, header.value);
        }
    }
}
