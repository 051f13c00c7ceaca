package levee.surge.ladder;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import levee.surge.ReadyPage;
import levee.surge.ReadyText;
import levee.surge.ladder.WaysOut.Way;

/** What who searches is told while search is given up: a page of some kilobytes with the categories on it. */
final class SearchOff {

    private static final String SECONDS = "60";
    private static final String PAGE = ReadyText.of("search-off.html");
    private static final SearchOff OF_THIS_NODE = new SearchOff();

    private volatile List<Way> ways = List.of();
    private volatile ReadyPage page = page(ways);

    static SearchOff ofThisNode() {
        return OF_THIS_NODE;
    }

    /** From now on it offers these. */
    void offer(List<Way> others) {
        if (!others.equals(ways)) {
            page = page(others);
            ways = others;
        }
    }

    private static ReadyPage page(List<Way> ways) {
        String links = ways.stream()
                .map(way -> "<li><a href=\"" + way.address() + "\">" + escaped(way.name()) + "</a></li>")
                .collect(Collectors.joining());
        return new ReadyPage(PAGE.replace("{ways}", links));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    void write(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setHeader("Retry-After", SECONDS);
        page.write(request, response);
    }
}
