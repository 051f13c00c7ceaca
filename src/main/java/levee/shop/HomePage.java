package levee.shop;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import levee.catalogue.Catalogue;
import levee.page.PublicUrl;

@Named
@RequestScoped
public class HomePage {

    private static final int CATEGORIES = 12;
    private static final int PRODUCTS = 10;
    private static final int IN_WINDOW = 3;

    @Inject
    private Catalogue catalogue;

    @Inject
    private PublicUrl publicUrl;

    private List<CategoryTile> categories;
    private List<ProductCard> popular;
    private List<ProductCard> newest;

    @PostConstruct
    void load() {
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
