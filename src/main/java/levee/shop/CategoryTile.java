package levee.shop;

import levee.catalogue.Category;

/** A category with its picture. */
record CategoryTile(String href, String name, Picture picture) {

    static CategoryTile of(Category category) {
        return new CategoryTile(
                Link.to(category), category.getName(), Picture.of(category.getPicture(), category.getId()));
    }
}
