package levee.shop;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;

/**
 * Says in our own words why there is no page: {@code WEB-INF/errors} has plain HTML for the statuses that we have words
 * for. Neither Faces nor the database is asked, since either may be what failed. A servlet of our own, because the
 * container's default one has opinions on methods and conditions that an error page must not have.
 */
@WebServlet("/error")
public class ErrorPage extends HttpServlet {

    private static final String FOLDER = "/WEB-INF/errors/";

    private final Map<Integer, byte[]> pages = new HashMap<>();

    @Override
    public void init() {
        for (String path : getServletContext().getResourcePaths(FOLDER)) {
            String status = path.substring(FOLDER.length(), path.indexOf(".html"));
            try (InputStream page = getServletContext().getResourceAsStream(path)) {
                pages.put(Integer.valueOf(status), page.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getDispatcherType() != DispatcherType.ERROR) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        int status = (Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        byte[] page = pages.getOrDefault(status, pages.get(status < 500 ? 400 : 500));
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.setContentLength(page.length);
        response.getOutputStream().write(page);
    }
}
