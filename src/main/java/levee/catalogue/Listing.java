package levee.catalogue;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.QueryHint;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import levee.cache.queries.QueryCache;

/**
 * A product's place on a shelf: one for its category and one for each category above, with what listings are sorted
 * by, so that a page of any shelf is read from an index. Derived from the product; {@link Listings} keeps it so.
 */
@Entity
@IdClass(Listing.Key.class)
@Table(name = "listings")
@NamedQuery(name = "Listing.ofProducts", query = "select l from Listing l where l.product.id in :products")
@NamedQuery(
        name = "Listing.popular",
        query = "select l.product from Listing l where l.categoryId = :category"
                + " order by l.popularity desc, l.product.id desc",
        hints = @QueryHint(name = QueryCache.HINT, value = "Listing:category"))
@NamedQuery(
        name = "Listing.cheapest",
        query = "select l.product from Listing l where l.categoryId = :category order by l.price, l.product.id",
        hints = @QueryHint(name = QueryCache.HINT, value = "Listing:category"))
@NamedQuery(
        name = "Listing.dearest",
        query =
                "select l.product from Listing l where l.categoryId = :category order by l.price desc, l.product.id desc",
        hints = @QueryHint(name = QueryCache.HINT, value = "Listing:category"))
@NamedQuery(
        name = "Listing.newest",
        query = "select l.product from Listing l where l.categoryId = :category"
                + " order by l.addedAt desc, l.product.id desc",
        hints = @QueryHint(name = QueryCache.HINT, value = "Listing:category"))
public class Listing {

    @Id
    @Column(name = "category_id")
    private Long categoryId;

    @Id
    @ManyToOne
    @JoinColumn(name = "product_id")
    private Product product;

    private int popularity;

    @Column(name = "price_amount")
    private BigDecimal price;

    private String brand;

    @Column(name = "added_at")
    private Instant addedAt;

    /** See {@link ListedAttributes}. */
    private String attributes;

    /** For JPA. */
    protected Listing() {}

    Listing(Category category, Product product) {
        this.categoryId = category.getId();
        this.product = product;
        this.popularity = product.getPopularity();
        this.price = product.getPrice().getAmount();
        this.brand = product.getBrand();
        this.addedAt = product.getAddedAt();
        this.attributes = ListedAttributes.of(product).text();
    }

    /** Whether it has the same place in every order, and counts for the same facets. */
    boolean isAs(Listing other) {
        return popularity == other.popularity
                && price.compareTo(other.price) == 0
                && brand.equals(other.brand)
                && addedAt.equals(other.addedAt)
                && attributes.equals(other.attributes);
    }

    Key key() {
        return new Key(categoryId, product.getId());
    }

    Long getCategoryId() {
        return categoryId;
    }

    String getBrand() {
        return brand;
    }

    ListedAttributes attributes() {
        return ListedAttributes.parse(attributes);
    }

    /** The composite id, as JPA wants it. */
    public static class Key implements Serializable {

        private Long categoryId;

        private Long product;

        /** For JPA. */
        public Key() {}

        Key(Long categoryId, Long product) {
            this.categoryId = categoryId;
            this.product = product;
        }

        Long categoryId() {
            return categoryId;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && categoryId.equals(key.categoryId) && product.equals(key.product);
        }

        @Override
        public int hashCode() {
            return categoryId.hashCode() * 31 + product.hashCode();
        }
    }
}
