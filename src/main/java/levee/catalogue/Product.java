package levee.catalogue;

import jakarta.persistence.Cacheable;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.QueryHint;
import jakarta.persistence.Table;
import jakarta.persistence.TableGenerator;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import levee.cache.Fresh;
import levee.cache.queries.QueryCache;

/**
 * Something the shop sells, in one or more variants. Its own price is the lowest of its variants on sale: what a
 * listing shows and sorts by. A product that is not active is kept for the orders that name it, and shown to nobody.
 */
@Entity
@Cacheable
@Table(name = "products")
@NamedQuery(
        name = "Product.of",
        query = "select p from Product p where p.id in :products",
        hints = @QueryHint(name = QueryCache.HINT, value = "#products"))
@NamedQuery(
        name = "Product.allWithVariants",
        query = "select p from Product p left join fetch p.variants where p.id in :products order by p.id",
        // For who is going to change them.
        hints = @QueryHint(name = Fresh.SQL_HINT, value = Fresh.SQL))
// For who lists all that there is, once in a while.
@NamedQuery(
        name = "Product.highestId",
        query = "select max(p.id) from Product p",
        hints = @QueryHint(name = Fresh.HINT, value = Fresh.BYPASS))
@NamedQuery(
        name = "Product.slugs",
        query = "select p.id, p.slug from Product p where p.id >= :from and p.id < :to and p.active = true"
                + " order by p.id",
        hints = @QueryHint(name = Fresh.HINT, value = Fresh.BYPASS))
@NamedQuery(
        name = "Product.popular",
        query = "select p from Product p where p.active = true order by p.popularity desc, p.id desc",
        hints = @QueryHint(name = QueryCache.HINT, value = "Product.active, Product.popularity"))
@NamedQuery(
        name = "Product.newest",
        query = "select p from Product p where p.active = true order by p.addedAt desc, p.id desc",
        hints = @QueryHint(name = QueryCache.HINT, value = "Product.active, Product.addedAt"))
public class Product implements Serializable {

    @Id
    @TableGenerator(
            name = "products",
            table = "sequences",
            pkColumnName = "name",
            valueColumnName = "next_value",
            allocationSize = 50)
    @GeneratedValue(strategy = GenerationType.TABLE, generator = "products")
    private Long id;

    @Column(name = "category_id")
    private Long categoryId;

    private String brand;

    private String name;

    private String slug;

    @Lob
    private String description;

    private String picture;

    @Embedded
    private Money price;

    /** How much it is asked for, as a rank without unit: the higher, the earlier in a listing. */
    private int popularity;

    private boolean active = true;

    @Column(name = "added_at")
    private Instant addedAt;

    @OneToMany(mappedBy = "product", cascade = CascadeType.ALL)
    @OrderBy("position")
    private List<Variant> variants = new ArrayList<>();

    @Version
    private long version;

    /** For JPA. */
    protected Product() {}

    public Product(Category category, String brand, String name, String description, String picture, Instant addedAt) {
        this.categoryId = category.getId();
        this.picture = picture;
        this.addedAt = addedAt.truncatedTo(ChronoUnit.MICROS);
        this.price = Money.zero(Money.SHOP_CURRENCY);
        describe(brand, name, description);
    }

    public void describe(String brand, String name, String description) {
        this.brand = brand;
        this.name = name;
        this.slug = Slug.of(brand + " " + name);
        this.description = description;
    }

    public void moveTo(Category category) {
        this.categoryId = category.getId();
    }

    public void showPicture(String picture) {
        this.picture = picture;
    }

    public void setActive(boolean active) {
        this.active = active;
    }

    public Variant addVariant(String sku, Choice choice, Money price) {
        Variant variant = new Variant(this, variants.size(), sku, choice, price);
        variants.add(variant);
        reprice();
        return variant;
    }

    /** Sets the product's own price to the lowest of its variants on sale; without one it stays as it is. */
    void reprice() {
        variants.stream()
                .filter(Variant::isActive)
                .map(Variant::getPrice)
                .min(Comparator.naturalOrder())
                .ifPresent(lowest -> this.price = lowest);
    }

    public Optional<Variant> variant(long variantId) {
        return variants.stream().filter(variant -> variant.getId() == variantId).findFirst();
    }

    public List<Variant> variantsOnSale() {
        return variants.stream().filter(Variant::isActive).toList();
    }

    /** Whether there is something of it to be bought, be it in stock or not. */
    public boolean isOnSale() {
        return active && variants.stream().anyMatch(Variant::isActive);
    }

    /** What it is called where the brand is not shown beside it. */
    public String getTitle() {
        return brand + " " + name;
    }

    public Long getId() {
        return id;
    }

    public Long getCategoryId() {
        return categoryId;
    }

    public String getBrand() {
        return brand;
    }

    public String getName() {
        return name;
    }

    public String getSlug() {
        return slug;
    }

    public String getDescription() {
        return description;
    }

    public String getPicture() {
        return picture;
    }

    public Money getPrice() {
        return price;
    }

    public int getPopularity() {
        return popularity;
    }

    public boolean isActive() {
        return active;
    }

    public Instant getAddedAt() {
        return addedAt;
    }

    public List<Variant> getVariants() {
        return variants;
    }

    public long getVersion() {
        return version;
    }
}
