package levee.surge.ladder;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import levee.cache.pages.LatePages;
import levee.signals.RequestCounts;
import org.apache.catalina.Container;
import org.apache.catalina.Request;
import org.apache.catalina.Response;
import org.glassfish.web.valve.GlassFishValve;

/**
 * Answers what is given up before the container has opened anything for the request, behind the pages from memory: at such
 * times it is the cost of an answer that matters. Who has a session is left to the {@link LadderFilter}.
 */
final class LadderValve implements GlassFishValve {

    private final Container application;

    LadderValve(Container application) {
        this.application = application;
    }

    @Override
    public String getInfo() {
        return "answers what is given up";
    }

    @Override
    public int invoke(Request request, Response response) throws IOException {
        return request.getContext() == application
                        && request.getRequest() instanceof HttpServletRequest asked
                        && response.getResponse() instanceof HttpServletResponse answer
                        && isAnswered(asked, answer)
                ? END_PIPELINE
                : INVOKE_NEXT;
    }

    private static boolean isAnswered(HttpServletRequest request, HttpServletResponse response) throws IOException {
        long start = System.nanoTime();
        Optional<Step> step = Degraded.stepBefore(request);
        if (step.isEmpty() || request.getRequestedSessionId() != null) {
            return false;
        }
        boolean answered = Degraded.isAnswered(
                step.get(),
                request,
                response,
                (asked, answer) -> LatePages.giveToAnybody(
                        asked, answer, Ladder.ofThisNode().oldest()));
        if (answered) {
            RequestCounts.ofThisNode().count(request, response.getStatus(), System.nanoTime() - start);
        }
        return answered;
    }

    @Override
    public void postInvoke(Request request, Response response) {
        // Nothing is left to be done.
    }
}
