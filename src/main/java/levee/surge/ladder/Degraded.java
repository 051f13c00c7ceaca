package levee.surge.ladder;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import levee.surge.admission.Refusal;

/** What is answered instead of what has been given up. */
final class Degraded {

    private static final Ladder LADDER = Ladder.ofThisNode();

    private Degraded() {}

    /** Gives a page as it was a while ago, if there is one. */
    interface Late {
        boolean give(HttpServletRequest request, HttpServletResponse response) throws IOException;
    }

    /**
     * Which step stands between this request and its page, if any; the last of those that are taken.
     *
     * <p>What is not named here is never touched: sales, carts, the checkout, the office, files.
     */
    static Optional<Step> stepBefore(HttpServletRequest request) {
        if (LADDER.standing().height() == 0 || !request.getMethod().equals("GET")) {
            return Optional.empty();
        }
        Step own = switch (firstPart(request)) {
            case "suggest" -> Step.SUGGESTIONS;
            case "search" -> Step.SEARCH;
            case "", "category" -> Step.BROWSE_FRESH;
            case "product" -> Step.BROWSE_STALE;
            default -> null;
        };
        if (own == null || !LADDER.hasGivenUp(own)) {
            return Optional.empty();
        }
        return Optional.of(own == Step.BROWSE_FRESH && LADDER.hasGivenUp(Step.BROWSE_STALE) ? Step.BROWSE_STALE : own);
    }

    private static String firstPart(HttpServletRequest request) {
        String info = request.getPathInfo();
        String path = info == null ? request.getServletPath() : request.getServletPath() + info;
        int end = path.indexOf('/', 1);
        return path.length() < 2 ? "" : path.substring(1, end < 0 ? path.length() : end);
    }

    /** If not, the page is to be rendered. */
    static boolean isAnswered(Step step, HttpServletRequest request, HttpServletResponse response, Late late)
            throws IOException {
        boolean answered = answer(step, request, response, late);
        if (answered) {
            LADDER.answered(step);
        }
        return answered;
    }

    private static boolean answer(Step step, HttpServletRequest request, HttpServletResponse response, Late late)
            throws IOException {
        if (step == Step.SUGGESTIONS) {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            response.setHeader("Cache-Control", "no-store");
            return true;
        }
        if (late.give(request, response)) {
            return true;
        }
        if (step == Step.SEARCH) {
            SearchOff.ofThisNode().write(request, response);
            return true;
        }
        if (step == Step.BROWSE_STALE) {
            Refusal.of(request).write(request, response);
            return true;
        }
        return false;
    }
}
