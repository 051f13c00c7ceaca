package levee.cache.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/**
 * How this node asks itself for a page: as somebody whom it has never seen, with no cookie, so that nothing of anybody's can
 * get into it. Nothing that a visitor says leads it elsewhere: host and port are those of the socket by which a visitor came
 * in, whatever {@code Host} they named, and no redirection is followed.
 *
 * @param secure whether visitors come by TLS, which a balancer ends that then says so: a page differs by that in its headers
 */
record OwnRequest(String address, String host, int port, boolean secure) {

    /** Whom it takes longer than this is too busy for it. */
    private static final int MOST_MILLIS = (int) TimeUnit.SECONDS.toMillis(10);

    private static final String HEADER = "X-Levee-Own";

    /** Nobody else can send it. */
    private static final String SIGN = UUID.randomUUID().toString();

    /** Whether this is one: then nobody has asked for the page yet, and it is no read. */
    static boolean isOne(HttpServletRequest request) {
        return SIGN.equals(request.getHeader(HEADER));
    }

    /** For a page as a visitor has just been given it. */
    static OwnRequest of(String address, HttpServletRequest visitors) {
        return new OwnRequest(address, visitors.getLocalAddr(), visitors.getLocalPort(), visitors.isSecure());
    }

    /**
     * By a client that has no threads of its own, and nothing to be closed with the application.
     *
     * @return the status of the answer, which has come as a whole
     * @throws IOException if this node does not answer
     * @throws URISyntaxException for what only a careless client writes into an address
     */
    int send() throws IOException, URISyntaxException {
        HttpURLConnection connection = (HttpURLConnection) uri().toURL().openConnection(Proxy.NO_PROXY);
        connection.setInstanceFollowRedirects(false);
        connection.setUseCaches(false);
        connection.setConnectTimeout(MOST_MILLIS);
        connection.setReadTimeout(MOST_MILLIS);
        connection.setRequestProperty(HEADER, SIGN);
        if (secure) {
            connection.setRequestProperty("X-Forwarded-Proto", "https");
        }
        int status = connection.getResponseCode();
        boolean isError = status >= HttpURLConnection.HTTP_BAD_REQUEST;
        try (InputStream answer = isError ? connection.getErrorStream() : connection.getInputStream()) {
            if (answer != null) {
                answer.transferTo(OutputStream.nullOutputStream());
            }
        }
        return status;
    }

    /** The container has read the path of the address, and left the rest as it was. */
    URI uri() throws URISyntaxException {
        int query = address.indexOf('?');
        String path = query < 0 ? address : address.substring(0, query);
        String written = new URI("http", null, host, port, path, null, null).toASCIIString();
        return new URI(written.replace(";", "%3B") + address.substring(path.length()));
    }
}
