package levee.shop;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.stream.Collectors;
import levee.search.Suggestions;

/**
 * What the search box suggests, as the options of a list: a piece of HTML, and so kept with the pages for whoever types the
 * same.
 */
@WebServlet("/suggest")
public class Suggest extends HttpServlet {

    @Inject
    private transient Suggestions suggestions;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader("X-Robots-Tag", "noindex");
        response.getWriter()
                .print(suggestions.of(request.getParameter("q")).stream()
                        .map(text -> "<option value=\"" + escaped(text) + "\"></option>")
                        .collect(Collectors.joining("\n")));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
