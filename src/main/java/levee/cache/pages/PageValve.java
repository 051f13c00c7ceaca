package levee.cache.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import levee.cache.pages.KeptPages.Found;
import levee.signals.RequestCounts;
import org.apache.catalina.Container;
import org.apache.catalina.Request;
import org.apache.catalina.Response;
import org.glassfish.web.valve.GlassFishValve;

/**
 * Gives a page from memory before the container has opened anything for the request: no context of beans, no security, no
 * filters, which together take longer than the page itself. Only what everybody may see, and only if nothing else is to be
 * done; the {@link PageCache} does the rest, and all of it where no valve is configured.
 */
final class PageValve implements GlassFishValve {

    private final Container application;
    private final KeptPages pages = KeptPages.ofThisNode();

    PageValve(Container application) {
        this.application = application;
    }

    @Override
    public String getInfo() {
        return "pages from memory";
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

    private boolean isAnswered(HttpServletRequest request, HttpServletResponse response) throws IOException {
        long start = System.nanoTime();
        Optional<String> address = PageAddress.of(request, pages.parameters());
        if (address.isEmpty() || request.getRequestedSessionId() != null) {
            return false;
        }
        String region = PageAddress.region(request);
        Found found = pages.find(address.get(), region);
        if (!found.isEnough() || !found.page().envelope.fits(request)) {
            return false;
        }
        found.page().envelope.put(response);
        PageWriter.writeForEverybody(found.page(), request, response);
        pages.count(region, found.outcome());
        RequestCounts.ofThisNode().count(request, response.getStatus(), System.nanoTime() - start);
        return true;
    }

    @Override
    public void postInvoke(Request request, Response response) {
        // Nothing is left to be done.
    }
}
