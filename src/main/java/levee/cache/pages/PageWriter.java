package levee.cache.pages;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Gives a visitor a kept page: with its holes filled for whoever has a session; for everybody else compressed if they take
 * it so, and not at all if they have it.
 */
@ApplicationScoped
class PageWriter {

    @Inject
    private Holes holes;

    void write(Page page, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (hasSession(request)) {
            vary(response);
            write(filled(page), page, response);
        } else {
            writeForEverybody(page, request, response);
        }
    }

    static void writeForEverybody(Page page, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        vary(response);
        response.setHeader("ETag", page.etag);
        response.setHeader("Cache-Control", "no-cache");
        if (Negotiation.isKnown(page.etag, request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
        } else if (Negotiation.takesGzip(request.getHeader("Accept-Encoding"))) {
            response.setHeader("Content-Encoding", "gzip");
            write(page.compressed, page, response);
        } else {
            write(page.bytes, page, response);
        }
    }

    private static void vary(HttpServletResponse response) {
        response.setHeader("Vary", "Accept-Encoding, Cookie");
    }

    private static void write(byte[] bytes, Page page, HttpServletResponse response) throws IOException {
        response.setContentType(page.contentType);
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    byte[] filled(Page page) {
        return page.filled(holes::filled);
    }

    /** A cookie may outlive its session: then it is nobody's. */
    static boolean hasSession(HttpServletRequest request) {
        return request.getRequestedSessionId() != null && request.getSession(false) != null;
    }
}
