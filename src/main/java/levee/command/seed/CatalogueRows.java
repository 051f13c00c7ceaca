package levee.command.seed;

import java.util.List;
import levee.catalogue.Attribute;

/** The rows of the shop's tables that categories and products are made of. */
final class CatalogueRows {
    private static final String CURRENCY = "EUR";

    private final Shelves shelves;
    private final BulkInsert categories;
    private final BulkInsert products;
    private final BulkInsert variants;
    private final BulkInsert stock;
    private final BulkInsert listings;
    private final BulkInsert entries;
    private final BulkInsert facets;
    private final FacetCounts facetCounts = new FacetCounts();
    private long variantId;

    CatalogueRows(SqlSink sink, Shelves shelves) {
        this.shelves = shelves;
        categories = new BulkInsert(sink, "categories", "id", "parent_id", "name", "slug", "picture", "position");
        products = new BulkInsert(
                sink,
                "products",
                "id",
                "category_id",
                "brand",
                "name",
                "slug",
                "description",
                "picture",
                "price_amount",
                "price_currency",
                "popularity",
                "added_at");
        variants = new BulkInsert(
                sink,
                "variants",
                "id",
                "product_id",
                "position",
                "sku",
                "size",
                "colour",
                "capacity",
                "price_amount",
                "price_currency");
        stock = new BulkInsert(sink, "stock_items", "variant_id", "available");
        listings = new BulkInsert(
                sink,
                "listings",
                "category_id",
                "product_id",
                "popularity",
                "price_amount",
                "brand",
                "added_at",
                "attributes");
        entries = new BulkInsert(
                sink,
                "search_entries",
                "product_id",
                "category_id",
                "popularity",
                "price_amount",
                "added_at",
                "attributes",
                "name",
                "brand",
                "categories",
                "description");
        facets = new BulkInsert(sink, "facets", "category_id", "attribute", "value", "products");
    }

    void add(Shelf shelf, int position) {
        categories.add(shelf.id(), shelf.parent(), shelf.name(), shelf.slug(), shelf.picture(), position);
    }

    void add(Goods goods) {
        var path = shelves.path(goods.category());
        products.add(
                goods.id(),
                goods.category(),
                goods.brand(),
                goods.name(),
                goods.slug(),
                goods.description(),
                goods.picture(),
                goods.price(),
                CURRENCY,
                goods.popularity(),
                goods.addedAt());
        for (var position = 0; position < goods.articles().size(); position++) {
            add(goods.id(), position, goods.articles().get(position));
        }
        var attributes = goods.attributes().text();
        for (var shelf : path) {
            listings.add(
                    shelf.id(),
                    goods.id(),
                    goods.popularity(),
                    goods.price(),
                    goods.brand(),
                    goods.addedAt(),
                    attributes);
        }
        entries.add(
                goods.id(),
                goods.category(),
                goods.popularity(),
                goods.price(),
                goods.addedAt(),
                attributes,
                goods.name(),
                goods.brand(),
                shelves.words(goods.category()),
                goods.description());
        facetCounts.count(goods, path);
    }

    private void add(long productId, int position, Goods.Article article) {
        var offer = article.offer();
        variantId++;
        variants.add(
                variantId,
                productId,
                position,
                article.sku(),
                offer.value(Attribute.SIZE),
                offer.value(Attribute.COLOUR),
                offer.value(Attribute.CAPACITY),
                article.price(),
                CURRENCY);
        stock.add(variantId, article.available());
    }

    long lastVariantId() {
        return variantId;
    }

    /** Sends on the facets, which are known only now, and whatever still waits. */
    void finish() {
        facetCounts.writeTo(facets);
        List.of(categories, products, variants, stock, listings, entries, facets)
                .forEach(BulkInsert::flush);
    }
}
