package levee.cache.pages;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.RemovalCause;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import levee.cache.CacheSettings;
import levee.cache.CacheStatistics;
import levee.cache.CacheStatistics.ErrorKind;
import levee.cache.CacheStatistics.Measure;
import levee.cache.CacheStatistics.Outcome;
import levee.cache.CacheStatistics.Tier;
import levee.cache.CacheTag;
import levee.cache.Changes;
import levee.cache.Freshness;
import levee.cache.Freshness.Trust;
import levee.cache.Policies;
import levee.cache.Region;
import levee.cache.Shown;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Answers from memory. Visitors without a session all see the same: one request renders a page that is not there or does
 * not hold any more; others meanwhile get the one before, or wait for the new one. Whoever has a session sees the same
 * page with its holes filled; what is not there is rendered for them alone, and never kept.
 */
public class PageCache extends HttpFilter {

    private static final long BYTES_A_MEGABYTE = 1024 * 1024;
    private static final long PATIENCE_MILLIS = 2_000;

    /** An address that is longer is no page of ours, and not worth keeping. */
    private static final int LONGEST_ADDRESS = 500;

    @Inject
    @ConfigProperty(name = CacheSettings.PAGE_MEGABYTES, defaultValue = CacheSettings.PAGE_MEGABYTES_DEFAULT)
    private int megabytes;

    @Inject
    private PageWriter writer;

    private final Changes changes = Changes.ofThisNode();
    private final Freshness freshness = Freshness.ofThisNode();
    private final Map<String, CompletableFuture<Page>> beingRendered = new ConcurrentHashMap<>();
    private final Map<String, Policies.Live> policies = new ConcurrentHashMap<>();
    private final Set<String> regions = ConcurrentHashMap.newKeySet();
    private Cache<String, Page> pages;

    @Override
    public void init() {
        pages = Caffeine.newBuilder()
                .maximumWeight(megabytes * BYTES_A_MEGABYTE)
                .weigher((String address, Page page) -> address.length() + page.weight())
                .executor(Runnable::run)
                .removalListener((String address, Page page, RemovalCause cause) -> {
                    if (cause == RemovalCause.SIZE) {
                        CacheStatistics.evicted(Tier.PAGE, PageAddress.region(address));
                    }
                })
                .build();
        // Those that there are have a policy before anybody has asked for one of them.
        getServletContext().getFilterRegistration(getFilterName()).getUrlPatternMappings().stream()
                .map(PageAddress::region)
                .forEach(this::policy);
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String address = PageAddress.of(request);
        if (!request.getMethod().equals("GET") || address.length() > LONGEST_ADDRESS) {
            chain.doFilter(request, response);
            return;
        }
        Policies.Live policy = policy(PageAddress.region(request));
        if (!policy.now().isOpen()) {
            renderAlone(Outcome.BYPASS, request, response, chain);
            return;
        }
        Trust trust = freshness.trust(policy);
        Page kept = pages.getIfPresent(address);
        if (kept != null && (trust == Trust.NONE || !kept.holds(changes))) {
            kept = null;
        }
        long late = kept == null
                ? 0
                : kept.late(System.nanoTime(), seconds(policy.now().secondsToLive()));
        if (kept != null && trust == Trust.STALE) {
            answer(kept, Outcome.STALE, request, response);
        } else if (kept != null && late <= 0) {
            answer(kept, Outcome.LOCAL, request, response);
        } else {
            kept = late > seconds(policy.now().staleSeconds()) ? null : kept;
            boolean own = PageWriter.hasSession(request);
            CompletableFuture<Page> rendering = new CompletableFuture<>();
            CompletableFuture<Page> others =
                    own ? beingRendered.get(address) : beingRendered.putIfAbsent(address, rendering);
            if (others != null) {
                follow(kept, others, request, response, chain);
            } else if (own) {
                renderAlone(Outcome.LOADED, request, response, chain);
            } else {
                render(address, rendering, request, response, chain);
            }
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
        CapturedResponse captured = new CapturedResponse(response);
        Set<CacheTag> shown = Shown.during(() -> chain.doFilter(request, captured));
        shown.add(new Region(Tier.PAGE, PageAddress.region(request)).whole());
        Page page = new Page(captured.getContentType(), captured.bytes(), shown, begun, System.nanoTime());
        boolean personal = captured.isPersonal() || request.getSession(false) != null;
        if (captured.isPage() && !personal) {
            pages.put(address, page);
            measure(PageAddress.region(request));
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

    private void measure(String region) {
        if (regions.add(region)) {
            CacheStatistics.entries(Tier.PAGE, region, () -> kept(region).count());
            CacheStatistics.measure(
                    Measure.MEMORY,
                    Tier.PAGE,
                    region,
                    () -> kept(region).mapToLong(Page::weight).sum());
        }
    }

    private Stream<Page> kept(String region) {
        return pages.asMap().entrySet().stream()
                .filter(kept -> PageAddress.region(kept.getKey()).equals(region))
                .map(Map.Entry::getValue);
    }

    private Policies.Live policy(String region) {
        Policies.Live known = policies.get(region);
        return known == null
                ? policies.computeIfAbsent(
                        region, added -> Policies.ofThisNode().of(Tier.PAGE, added))
                : known;
    }

    private static long seconds(int seconds) {
        return TimeUnit.SECONDS.toNanos(seconds);
    }

    /** @param kept one that is as good as new, but has been kept for long; null if there is none */
    private void follow(
            Page kept,
            CompletableFuture<Page> others,
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain)
            throws IOException, ServletException {
        if (kept != null) {
            answer(kept, Outcome.STALE, request, response);
            return;
        }
        Page page = await(others);
        if (page == null || freshness.trust() != Trust.FRESH || !page.holds(changes)) {
            renderAlone(Outcome.LOADED, request, response, chain);
        } else {
            answer(page, Outcome.COALESCED, request, response);
        }
    }

    /** For one visitor, and kept for nobody. */
    private static void renderAlone(
            Outcome outcome, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        CacheStatistics.read(Tier.PAGE, PageAddress.region(request), outcome);
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

    private void answer(Page page, Outcome outcome, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        CacheStatistics.read(Tier.PAGE, PageAddress.region(request), outcome);
        writer.write(page, request, response);
    }
}
