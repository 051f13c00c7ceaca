package levee.surge.ladder;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import levee.cache.pages.LatePages;

/** Answers what is given up where the {@link LadderValve} could not: who has a session gets pages with their own in them. */
public class LadderFilter extends HttpFilter {

    @Inject
    private LatePages pages;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<Step> step = Degraded.stepBefore(request);
        if (step.isEmpty() || pages.isReady(request) || !isAnswered(step.get(), request, response)) {
            chain.doFilter(request, response);
        }
    }

    private boolean isAnswered(Step step, HttpServletRequest request, HttpServletResponse response) throws IOException {
        return Degraded.isAnswered(
                step,
                request,
                response,
                (asked, answer) -> pages.give(asked, answer, Ladder.ofThisNode().oldest()));
    }
}
