package levee.cache.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import levee.cache.CacheStatistics;
import levee.cache.CacheStatistics.Tier;
import levee.cache.Changes;
import levee.cache.Region;
import levee.cache.pages.Page.Rendering;
import org.junit.jupiter.api.Test;

/** What is let go of where there is room for about ten pages. */
class KeptPagesTest {

    private static final int BYTES = 50_000;

    private final KeptPages pages = new KeptPages();

    @Test
    void pagesThatAreAskedForOnceArePushedOutAtNoCost() {
        Region region = open("once");
        visit("/once/");
        assertThat(CacheStatistics.evictionsOfUsed(region)).isZero();
    }

    @Test
    void pagesThatAreAskedForAgainAreMissedWhenTheyArePushedOut() {
        Region region = open("again");
        visit("/again/");
        visit("/again/");
        assertThat(CacheStatistics.evictionsOfUsed(region)).isPositive();
    }

    private void visit(String addresses) {
        for (int i = 0; i < 100; i++) {
            String address = addresses + i;
            pages.put(address, page());
            pages.note(address, new OwnRequest(address, "127.0.0.1", 80, false));
        }
    }

    private Region open(String region) {
        pages.open(1, new PageParameters(Map.of(region, Set.of())));
        return new Region(Tier.PAGE, region);
    }

    private static Page page() {
        byte[] noise = new byte[BYTES];
        new Random(1).nextBytes(noise);
        long now = System.nanoTime();
        Rendering rendering = new Rendering(now - TimeUnit.MICROSECONDS.toNanos(1), now);
        long moment = Changes.ofThisNode().moment();
        return new Page("text/html", noise, Set.of(), moment, rendering, null);
    }
}
