package levee.cache.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URISyntaxException;
import java.util.List;
import levee.cache.Warming;

/**
 * Has the pages of a region rendered anew that visitors were given of late, one after the other, by requests of this node to
 * itself: so they go the way of all pages, and are kept or refused as for any visitor. Nobody has asked for them yet: the
 * requests count, and what they read, but the pages are no reads.
 */
final class PageWarming implements Warming.Work<OwnRequest> {

    private static final int AT_ONCE = 10;

    private final KeptPages pages;
    private final String region;

    PageWarming(KeptPages pages, String region) {
        this.pages = pages;
        this.region = region;
    }

    @Override
    public List<OwnRequest> wanted(int most) {
        return pages.asked(region, most);
    }

    @Override
    public int atOnce() {
        return AT_ONCE;
    }

    @Override
    public int load(List<OwnRequest> some) {
        int there = 0;
        for (OwnRequest page : some) {
            if (!pages.isThere(page.address(), region)) {
                render(page);
            }
            if (pages.isThere(page.address(), region)) {
                there++;
            }
        }
        return there;
    }

    private void render(OwnRequest page) {
        try {
            int status = page.send();
            boolean isPage = status < HttpURLConnection.HTTP_MULT_CHOICE;
            if (!isPage && status < HttpURLConnection.HTTP_INTERNAL_ERROR) {
                // It is gone, or elsewhere. That a page has failed may be over when it is asked for the next time.
                pages.forget(page.address(), region);
            }
        } catch (URISyntaxException e) {
            pages.forget(page.address(), region);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
