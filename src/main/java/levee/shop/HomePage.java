package levee.shop;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.util.List;
import levee.cache.Shown;
import levee.catalogue.Catalogue;
import levee.page.PublicUrl;
import levee.stock.sale.Sales;

@Named
@RequestScoped
public class HomePage {

    private static final int CATEGORIES = 12;
    private static final int PRODUCTS = 10;
    private static final int IN_WINDOW = 3;
    private static final int SALES = 3;
    private static final Duration SOON = Duration.ofDays(2);

    @Inject
    private Catalogue catalogue;

    @Inject
    private PublicUrl publicUrl;

    @Inject
    private Sales sales;

    private List<SaleBand> bands;
    private List<CategoryTile> categories;
    private List<ProductCard> popular;
    private List<ProductCard> newest;

    @PostConstruct
    void load() {
        Shown.add(Sales.announced());
        bands = sales.openOrSoon(SOON).stream().limit(SALES).map(SaleBand::of).toList();
        categories = catalogue.categories().tops().stream()
                .limit(CATEGORIES)
                .map(CategoryTile::of)
                .toList();
        popular = ProductCard.of(catalogue.popular(PRODUCTS));
        newest = ProductCard.of(catalogue.newest(PRODUCTS));
    }

    public String getCanonical() {
        return publicUrl.of("/");
    }

    /** The flash sales that are open or soon will be. */
    public List<SaleBand> getBands() {
        return bands;
    }

    public List<CategoryTile> getCategories() {
        return categories;
    }

    public List<ProductCard> getPopular() {
        return popular;
    }

    public List<ProductCard> getNewest() {
        return newest;
    }

    /** The few that stand in the window, at the head of the page. */
    public List<ProductCard> getWindow() {
        return popular.subList(0, Math.min(IN_WINDOW, popular.size()));
    }
}
