package levee.command.bench;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;

/**
 * The yardstick: as many bytes as a page of the shop has, written from memory. What a page costs beyond this is the
 * shop's own doing. Stands in a WAR of its own, so that none of the shop's filters are in its way.
 */
@WebServlet("/bytes")
public class BareServlet extends HttpServlet {

    static final String LENGTH = "length";
    static final String STATUS = "status";

    private static final int MOST = 1 << 20;

    private final byte[] letters = new byte[MOST];

    @Override
    public void init() {
        Arrays.fill(letters, (byte) 'x');
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        int length = Math.min(MOST, Integer.parseInt(request.getParameter(LENGTH)));
        String status = request.getParameter(STATUS);
        if (status != null) {
            response.setStatus(Integer.parseInt(status));
        }
        response.setContentType("text/html;charset=UTF-8");
        response.setContentLength(length);
        response.getOutputStream().write(letters, 0, length);
    }
}
