package levee.surge.admission;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import levee.cache.pages.LatePages;
import levee.signals.RequestCounts;
import org.apache.catalina.Container;
import org.apache.catalina.Request;
import org.apache.catalina.Response;
import org.glassfish.web.valve.GlassFishValve;

/**
 * Turns away, before the container has opened anything for a request, whom there is clearly no room for: where not even the
 * queue has a place. Where it is not clear, and for whoever has a session and can be shown a page with their own in it, the
 * {@link AdmissionFilter} decides. And the place that it gave is let go here, when the container has done its part, too.
 */
final class AdmissionValve implements GlassFishValve {

    private static final Admission ADMISSION = Admission.ofThisNode();

    private final Container application;

    AdmissionValve(Container application) {
        this.application = application;
    }

    @Override
    public String getInfo() {
        return "turns away whom there is no room for";
    }

    @Override
    public int invoke(Request request, Response response) throws IOException {
        HeldSlot.letGo();
        return request.getContext() == application
                        && ADMISSION.isOpen()
                        && request.getRequest() instanceof HttpServletRequest asked
                        && response.getResponse() instanceof HttpServletResponse answer
                        && isTurnedAway(asked, answer)
                ? END_PIPELINE
                : INVOKE_NEXT;
    }

    private static boolean isTurnedAway(HttpServletRequest request, HttpServletResponse response) throws IOException {
        long start = System.nanoTime();
        Errand errand = Errand.of(request);
        if (errand == Errand.FREE || !ADMISSION.slots().isHopeless(errand)) {
            return false;
        }
        if (errand == Errand.BROWSE && LatePages.isThere(request, ADMISSION.stale())) {
            if (!LatePages.giveToAnybody(request, response, ADMISSION.stale())) {
                return false;
            }
            ADMISSION.count(errand, Decision.STALE);
        } else {
            ADMISSION.count(errand, Decision.SHED);
            Refusal.of(request).write(request, response);
        }
        RequestCounts.ofThisNode().count(request, response.getStatus(), System.nanoTime() - start);
        return true;
    }

    @Override
    public void postInvoke(Request request, Response response) {
        HeldSlot.letGo();
    }
}
