package levee.command.bench.cache;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import levee.command.bench.Sample;
import levee.command.visitor.Zipf;

/**
 * The shopping mix of TPC-W (1.8, 5.3) in this shop's pages: of a hundred requests eighty only look, 16 of them at the home
 * page, 17 at a product, 17 at what a search finds, the other 30 (new and best-selling products, and where a search begins)
 * at a category. Products, categories and words are asked for in Zipf's proportions. The other twenty buy.
 */
final class Mix {

    private static final int HOME = 16;
    private static final int PRODUCT = HOME + 17;
    private static final int SEARCH = PRODUCT + 17;
    private static final int BROWSING = 80;

    /** Of a hundred requests 1.2 confirm an order: one purchase goes with so many that look. */
    static final double LOOKS_A_PURCHASE = BROWSING / 1.2;

    private final Sample sample;
    private final SplittableRandom random;
    private final Zipf products;
    private final Zipf categories;
    private final Zipf searches;

    Mix(Sample sample, long seed) {
        this.sample = sample;
        this.random = new SplittableRandom(seed);
        this.products = new Zipf(sample.products().size(), Zipf.USUAL);
        this.categories = new Zipf(sample.categories().size(), Zipf.USUAL);
        this.searches = new Zipf(sample.searches().size(), Zipf.USUAL);
    }

    synchronized List<String> addresses(int count) {
        List<String> addresses = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            addresses.add(next());
        }
        return addresses;
    }

    private String next() {
        int chance = random.nextInt(BROWSING);
        if (chance < HOME) {
            return "/";
        }
        if (chance < PRODUCT) {
            return draw(sample.products(), products);
        }
        return chance < SEARCH ? draw(sample.searches(), searches) : draw(sample.categories(), categories);
    }

    private String draw(List<String> all, Zipf zipf) {
        return all.get((int) zipf.draw(random) - 1);
    }
}
