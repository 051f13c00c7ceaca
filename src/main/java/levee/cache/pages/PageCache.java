package levee.cache.pages;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;
import levee.cache.CacheSettings;
import levee.cache.CacheStatistics;
import levee.cache.CacheStatistics.ErrorKind;
import levee.cache.CacheStatistics.Outcome;
import levee.cache.CacheStatistics.Tier;
import levee.cache.CacheTag;
import levee.cache.Changes;
import levee.cache.Defences;
import levee.cache.Region;
import levee.cache.Shown;
import levee.cache.pages.KeptPages.Found;
import levee.cache.pages.Page.Rendering;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Answers from memory. Visitors without a session all see the same: one request renders a page that is not there or does
 * not hold any more; others meanwhile get the one before, or wait for the new one. Whoever has a session sees the same
 * page with its holes filled; what is not there is rendered for them alone, and never kept.
 */
public class PageCache extends HttpFilter {

    private static final long PATIENCE_MILLIS = 2_000;

    @Inject
    @ConfigProperty(name = CacheSettings.PAGE_MEGABYTES, defaultValue = CacheSettings.PAGE_MEGABYTES_DEFAULT)
    private int megabytes;

    @Inject
    private PageWriter writer;

    private final Changes changes = Changes.ofThisNode();
    private final KeptPages pages = KeptPages.ofThisNode();
    private final Map<String, CompletableFuture<Page>> beingRendered = new ConcurrentHashMap<>();

    @Override
    public void init() {
        pages.open(
                megabytes,
                new PageParameters(
                        getServletContext().getFilterRegistration(getFilterName()).getUrlPatternMappings().stream()
                                .map(PageAddress::region)
                                .collect(Collectors.toMap(
                                        Function.identity(),
                                        region -> PageParameters.named(getInitParameter(region))))));
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<String> address = PageAddress.of(request, pages.parameters());
        if (address.isEmpty() || !Defences.havePages()) {
            chain.doFilter(request, response);
            return;
        }
        Found found = pages.find(address.get(), PageAddress.region(request));
        if (found.isEnough()) {
            answer(found.page(), found.outcome(), request, response);
        } else if (found.isDue()) {
            renew(address.get(), found, request, response, chain);
        } else {
            renderAlone(found.outcome(), request, response, chain);
        }
    }

    private void renew(
            String address, Found found, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        boolean own = PageWriter.hasSession(request);
        CompletableFuture<Page> rendering = new CompletableFuture<>();
        CompletableFuture<Page> others =
                own ? beingRendered.get(address) : beingRendered.putIfAbsent(address, rendering);
        if (others != null) {
            follow(found, others, request, response, chain);
        } else if (!own) {
            render(address, rendering, request, response, chain);
        } else if (found.page() != null) {
            answer(found.page(), found.outcome(), request, response);
        } else {
            renderAlone(Outcome.LOADED, request, response, chain);
        }
    }

    private void render(
            String address,
            CompletableFuture<Page> own,
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain)
            throws IOException, ServletException {
        Page page = null;
        try {
            page = render(address, request, response, chain);
        } finally {
            // In this order: who finds nobody at it any more finds the page.
            beingRendered.remove(address, own);
            own.complete(page);
        }
    }

    private Page render(String address, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        long begun = changes.moment();
        long began = System.nanoTime();
        Envelope envelope = Envelope.of(request, response);
        CapturedResponse captured = new CapturedResponse(response);
        Set<CacheTag> shown = Shown.during(() -> chain.doFilter(request, captured));
        shown.add(new Region(Tier.PAGE, PageAddress.region(request)).whole());
        Page page = new Page(
                captured.getContentType(),
                captured.bytes(),
                shown,
                begun,
                new Rendering(began, System.nanoTime()),
                envelope);
        boolean personal = captured.isPersonal() || envelope.isPersonal() || request.getSession(false) != null;
        if (captured.isPage() && !personal) {
            pages.put(address, page);
            if (!OwnRequest.isOne(request)) {
                pages.note(address, OwnRequest.of(address, request));
            }
            answer(page, Outcome.LOADED, request, response);
            return page;
        }
        if (personal) {
            CacheStatistics.error(Tier.PAGE, PageAddress.region(request), ErrorKind.REFUSED);
        }
        if (!captured.isSent()) {
            response.getOutputStream().write(writer.filled(page));
        }
        return null;
    }

    private void follow(
            Found found,
            CompletableFuture<Page> others,
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain)
            throws IOException, ServletException {
        if (found.page() != null) {
            answer(found.page(), found.outcome(), request, response);
            return;
        }
        Page page = await(others);
        if (page == null || !pages.isGood(page)) {
            renderAlone(Outcome.LOADED, request, response, chain);
        } else {
            answer(page, Outcome.COALESCED, request, response);
        }
    }

    /** For one visitor, and kept for nobody. */
    private void renderAlone(
            Outcome outcome, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        count(outcome, request);
        chain.doFilter(request, response);
    }

    private static Page await(CompletableFuture<Page> rendering) {
        try {
            return rendering.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            return null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    private void count(Outcome outcome, HttpServletRequest request) {
        if (!OwnRequest.isOne(request)) {
            pages.count(PageAddress.region(request), outcome);
        }
    }

    private void answer(Page page, Outcome outcome, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        count(outcome, request);
        writer.write(page, request, response);
    }
}
