package levee.shop;

import java.util.List;
import levee.catalogue.Category;
import levee.catalogue.Product;

/** A link's text and address. */
record Link(String text, String href) {

    static String to(Category category) {
        return "/category/" + category.getId() + "-" + category.getSlug();
    }

    static String to(Product product) {
        return toProduct(product.getId(), product.getSlug());
    }

    static String toProduct(long id, String slug) {
        return "/product/" + id + "-" + slug;
    }

    /** @param slug of a flash sale */
    static String toSale(String slug) {
        return "/sale/" + slug;
    }

    /** Where the form of its page is sent. */
    static String toReserve(String slug) {
        return toSale(slug) + "/reserve";
    }

    static Link of(Category category) {
        return new Link(category.getName(), to(category));
    }

    static List<Link> path(List<Category> categories) {
        return categories.stream().map(Link::of).toList();
    }
}
