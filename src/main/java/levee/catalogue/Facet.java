package levee.catalogue;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.QueryHint;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;
import levee.cache.queries.QueryCache;

/** How many products of a category (with all below it) have a value of an attribute. Kept by {@link Listings}. */
@Entity
@IdClass(Facet.Key.class)
@Table(name = "facets")
@NamedQuery(
        name = "Facet.of",
        query = "select f.attribute, f.value, f.products from Facet f where f.categoryId = :category"
                + " order by f.products desc, f.value",
        hints = @QueryHint(name = QueryCache.HINT, value = "Listing:category"))
public class Facet {

    @Id
    @Column(name = "category_id")
    private Long categoryId;

    @Id
    private String attribute;

    @Id
    private String value;

    private int products;

    /** For JPA. */
    protected Facet() {}

    /** The composite id, as JPA wants it. */
    public static class Key implements Serializable {

        private Long categoryId;

        private String attribute;

        private String value;

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && categoryId.equals(key.categoryId)
                    && attribute.equals(key.attribute)
                    && value.equals(key.value);
        }

        @Override
        public int hashCode() {
            return Objects.hash(categoryId, attribute, value);
        }
    }
}
