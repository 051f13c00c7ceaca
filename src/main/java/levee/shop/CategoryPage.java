package levee.shop;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import levee.catalogue.Catalogue;
import levee.catalogue.Category;
import levee.catalogue.CategoryTree;
import levee.catalogue.Facets;
import levee.catalogue.Product;
import levee.catalogue.Sort;
import levee.page.PublicUrl;
import levee.search.Found;
import levee.search.ProductQuery;
import levee.search.ProductSearch;
import levee.search.Words;

@Named
@RequestScoped
public class CategoryPage {

    @Inject
    private HttpServletRequest request;

    @Inject
    private Catalogue catalogue;

    @Inject
    private ProductSearch search;

    @Inject
    private PublicUrl publicUrl;

    private String name;
    private List<Link> path;
    private List<Link> children;
    private Shelf shelf;
    private String canonical;

    @PostConstruct
    void load() {
        CategoryTree tree = catalogue.categories();
        Category category = tree.find(Address.id(request)).orElseThrow();
        name = category.getName();
        path = Link.path(tree.pathTo(category));
        children = tree.childrenOf(category).stream().map(Link::of).toList();
        ListingChoice choice = ListingChoice.category(Link.to(category), request.getParameterMap());
        shelf = choice.filters().isEmpty() ? whole(category, choice) : filtered(category, choice);
        canonical = publicUrl.of(choice.canonical(shelf.choice().page()));
    }

    private Shelf whole(Category category, ListingChoice choice) {
        Facets facets = catalogue.facets(category);
        int total = facets.products();
        int page = Math.min(choice.page(), Paging.last(total));
        List<Product> products =
                catalogue.list(category, sort(choice), choice.onPage(page).firstProduct(), ListingChoice.PAGE_SIZE);
        return Shelf.of(choice, products, total, false, facets);
    }

    private Shelf filtered(Category category, ListingChoice choice) {
        Found found = search.find(new ProductQuery(
                Words.NONE, category, choice.filters(), sort(choice), choice.firstProduct(), ListingChoice.PAGE_SIZE));
        return Shelf.of(choice, found.products(), found.total(), found.more(), catalogue.facets(category));
    }

    private static Sort sort(ListingChoice choice) {
        return choice.sort() == null ? Sort.POPULAR : choice.sort();
    }

    public String getName() {
        return name;
    }

    /** From the top category to the one above this. */
    public List<Link> getPath() {
        return path.subList(0, path.size() - 1);
    }

    public List<Link> getChildren() {
        return children;
    }

    public Shelf getShelf() {
        return shelf;
    }

    public String getCanonical() {
        return canonical;
    }
}
