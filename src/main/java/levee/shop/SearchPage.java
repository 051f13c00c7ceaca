package levee.shop;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Stream;
import levee.catalogue.Catalogue;
import levee.catalogue.Category;
import levee.catalogue.CategoryTree;
import levee.search.Found;
import levee.search.ProductQuery;
import levee.search.ProductSearch;
import levee.search.Words;

@Named
@RequestScoped
public class SearchPage {

    private static final int CATEGORIES = 8;
    private static final int SUGGESTIONS = 12;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Catalogue catalogue;

    @Inject
    private ProductSearch search;

    private ListingChoice choice;
    private Shelf shelf;
    private boolean lost;
    private boolean anyWord;
    private List<Link> categories = List.of();
    private List<CategoryTile> suggestions = List.of();

    @PostConstruct
    void load() {
        CategoryTree tree = catalogue.categories();
        choice = ListingChoice.search("/search", request.getParameterMap());
        Category within =
                choice.category() == null ? null : tree.find(choice.category()).orElse(null);
        choice = within == null ? choice.within(null).onPage(choice.page()) : choice;
        Words words = Words.of(choice.query());
        if (!words.isEmpty()) {
            Found found = search.find(new ProductQuery(
                    words, within, choice.filters(), choice.sort(), choice.firstProduct(), ListingChoice.PAGE_SIZE));
            anyWord = found.anyWord();
            shelf = Shelf.of(
                    choice,
                    found.products(),
                    found.total(),
                    found.more(),
                    found.matches().facets());
            lost = found.products().isEmpty() && found.matches().facets().products() == 0;
            categories = categories(tree, within, found);
        }
        if (!isFound()) {
            suggestions = tree.tops().stream()
                    .limit(SUGGESTIONS)
                    .map(CategoryTile::of)
                    .toList();
        }
    }

    /** The categories that most of the matches stand in; within one, the way out of it. */
    private List<Link> categories(CategoryTree tree, Category within, Found found) {
        if (within != null) {
            return List.of(new Link(within.getName(), choice.within(null).href()));
        }
        List<Link> links = found.matches().categories().stream()
                .flatMap(id -> tree.find(id).map(Stream::of).orElseGet(Stream::empty))
                .limit(CATEGORIES)
                .map(category -> new Link(
                        category.getName(), choice.within(category.getId()).href()))
                .toList();
        return links.size() == 1 ? List.of() : links;
    }

    /** What was typed, cut to a length that is read. */
    public String getQuery() {
        return choice.query();
    }

    public boolean isWithin() {
        return choice.category() != null;
    }

    /** Whether some words are in no product together, and what is shown has one of them. */
    public boolean isAnyWord() {
        return anyWord;
    }

    /** Null if there was nothing to look for. */
    public Shelf getShelf() {
        return shelf;
    }

    /** Whether there are products, or would be without the filters. */
    public boolean isFound() {
        return shelf != null && !lost;
    }

    public boolean isLost() {
        return lost;
    }

    public List<Link> getCategories() {
        return categories;
    }

    public List<CategoryTile> getSuggestions() {
        return suggestions;
    }
}
