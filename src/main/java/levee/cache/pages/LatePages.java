package levee.cache.pages;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import levee.cache.CacheStatistics.Outcome;

/**
 * For whoever bounds the rendering of pages: whether one needs any, and the page as it was a while ago for whom there is no
 * room. A page that no longer holds stays in memory until there is a newer one, so that it can be shown late, and it says how
 * old it is.
 */
@ApplicationScoped
public class LatePages {

    private static final KeptPages PAGES = KeptPages.ofThisNode();

    @Inject
    private PageWriter writer;

    /** Whether the cache answers from memory, so that nothing is rendered. */
    public boolean isReady(HttpServletRequest request) {
        return PageAddress.of(request, PAGES.parameters())
                .filter(address -> PAGES.isThere(address, PageAddress.region(request)))
                .isPresent();
    }

    /** Whether there is a page that is no older than that, for anybody. */
    public static boolean isThere(HttpServletRequest request, Duration oldest) {
        return find(request, oldest).isPresent();
    }

    private static Optional<Page> find(HttpServletRequest request, Duration oldest) {
        return PageAddress.of(request, PAGES.parameters())
                .flatMap(address -> PAGES.late(address, PageAddress.region(request), oldest.toNanos()))
                .filter(page -> page.envelope.fits(request));
    }

    /**
     * Before the application is asked: to somebody without a session, with the headers that those before the cache would have
     * set.
     *
     * @return false if there is none that is no older, or if what is theirs would have to be put into it
     */
    public static boolean giveToAnybody(HttpServletRequest request, HttpServletResponse response, Duration oldest)
            throws IOException {
        Optional<Page> found = request.getRequestedSessionId() == null ? find(request, oldest) : Optional.empty();
        if (found.isPresent()) {
            found.get().envelope.put(response);
            say(found.get(), request, response);
            PageWriter.writeForEverybody(found.get(), request, response);
        }
        return found.isPresent();
    }

    /** @return false if there is none that is no older */
    public boolean give(HttpServletRequest request, HttpServletResponse response, Duration oldest) throws IOException {
        Optional<Page> found = find(request, oldest);
        if (found.isPresent()) {
            say(found.get(), request, response);
            writer.write(found.get(), request, response);
        }
        return found.isPresent();
    }

    private static void say(Page page, HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("Age", String.valueOf(TimeUnit.NANOSECONDS.toSeconds(page.age(System.nanoTime()))));
        PAGES.count(PageAddress.region(request), Outcome.STALE);
    }
}
