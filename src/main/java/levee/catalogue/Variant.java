package levee.catalogue;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.TableGenerator;
import jakarta.persistence.Version;
import java.io.Serializable;

/** One buyable form of a product: it has the SKU, the price and the stock. */
@Entity
@Cacheable
@Table(name = "variants")
public class Variant implements Serializable {

    @Id
    @TableGenerator(
            name = "variants",
            table = "sequences",
            pkColumnName = "name",
            valueColumnName = "next_value",
            allocationSize = 50)
    @GeneratedValue(strategy = GenerationType.TABLE, generator = "variants")
    private Long id;

    @ManyToOne(optional = false)
    @JoinColumn(name = "product_id")
    private Product product;

    private int position;

    @Column(unique = true)
    private String sku;

    @Embedded
    private Choice choice;

    @Embedded
    private Money price;

    private boolean active = true;

    @Version
    private long version;

    /** For JPA. */
    protected Variant() {}

    Variant(Product product, int position, String sku, Choice choice, Money price) {
        this.product = product;
        this.position = position;
        this.sku = sku;
        this.choice = choice;
        this.price = price;
    }

    public void describe(String sku, Choice choice) {
        this.sku = sku;
        this.choice = choice;
    }

    public void reprice(Money price) {
        this.price = price;
        product.reprice();
    }

    public void setActive(boolean active) {
        this.active = active;
        product.reprice();
    }

    public Long getId() {
        return id;
    }

    public Product getProduct() {
        return product;
    }

    public String getSku() {
        return sku;
    }

    public Choice getChoice() {
        // JPA makes null of an embeddable whose columns are all null.
        return choice == null ? Choice.NONE : choice;
    }

    public Money getPrice() {
        return price;
    }

    public boolean isActive() {
        return active;
    }

    public long getVersion() {
        return version;
    }
}
