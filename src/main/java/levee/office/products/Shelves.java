package levee.office.products;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Collectors;
import levee.catalogue.Catalogue;
import levee.catalogue.Category;
import levee.catalogue.CategoryTree;

/** The categories as a list to choose from, each with its way from the top. */
@Named
@RequestScoped
public class Shelves {

    /** @param path such as {@code Audio & Hi-Fi › Turntables} */
    public record Shelf(long id, String path) {}

    private final List<Shelf> all;

    @Inject
    Shelves(Catalogue catalogue) {
        CategoryTree tree = catalogue.categories();
        all = tree.all().stream()
                .map(category -> new Shelf(category.getId(), path(tree, category)))
                .toList();
    }

    private static String path(CategoryTree tree, Category category) {
        return tree.pathTo(category).stream().map(Category::getName).collect(Collectors.joining(" › "));
    }

    public List<Shelf> getAll() {
        return all;
    }
}
