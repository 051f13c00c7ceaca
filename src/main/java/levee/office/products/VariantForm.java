package levee.office.products;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import levee.catalogue.Choice;
import levee.catalogue.Money;
import levee.catalogue.Variant;
import levee.office.Typed;

/** A variant while somebody fills it in. */
public class VariantForm implements Serializable {

    /** Null for one that is not saved yet. */
    private Long id;

    @NotNull(message = "Give the variant a SKU.")
    @Size(max = 64, message = "A SKU has at most {max} characters.")
    @Pattern(regexp = "\\S+", message = "A SKU has no spaces.")
    private String sku;

    @Size(max = 40, message = "Use at most {max} characters.")
    private String size;

    @Size(max = 40, message = "Use at most {max} characters.")
    private String colour;

    @Size(max = 40, message = "Use at most {max} characters.")
    private String capacity;

    @NotNull(message = "Give the variant a price.")
    @DecimalMin(value = "0.01", message = "A price is at least {value}.")
    @Digits(integer = 8, fraction = 2, message = "A price has at most two decimals, and is below 100 million.")
    private BigDecimal price;

    private boolean active = true;

    @Min(value = 0, message = "There cannot be fewer than {value} units.")
    @Max(value = 1_000_000, message = "Use at most {value} units.")
    private int units;

    VariantForm() {}

    VariantForm(Variant variant) {
        id = variant.getId();
        sku = variant.getSku();
        // EclipseLink makes no embeddable of columns that are all null.
        Choice choice = Objects.requireNonNullElse(variant.getChoice(), Choice.NONE);
        size = choice.getSize();
        colour = choice.getColour();
        capacity = choice.getCapacity();
        price = variant.getPrice().getAmount();
        active = variant.isActive();
    }

    Choice choice() {
        return new Choice(size, colour, capacity);
    }

    Money money() {
        return Money.of(price, Money.SHOP_CURRENCY);
    }

    void applyTo(Variant variant) {
        variant.describe(sku, choice());
        variant.reprice(money());
        variant.setActive(active);
    }

    /** In a line, for comparing two versions of it. */
    String summary() {
        return Stream.of(sku, choice().getText(), money().toString(), active ? "" : "hidden")
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    public boolean isNew() {
        return id == null;
    }

    public Long getId() {
        return id;
    }

    public String getSku() {
        return sku;
    }

    public void setSku(String sku) {
        this.sku = Typed.orNull(sku);
    }

    public String getSize() {
        return size;
    }

    public void setSize(String size) {
        this.size = Typed.orNull(size);
    }

    public String getColour() {
        return colour;
    }

    public void setColour(String colour) {
        this.colour = Typed.orNull(colour);
    }

    public String getCapacity() {
        return capacity;
    }

    public void setCapacity(String capacity) {
        this.capacity = Typed.orNull(capacity);
    }

    public BigDecimal getPrice() {
        return price;
    }

    public void setPrice(BigDecimal price) {
        this.price = price;
    }

    public boolean isActive() {
        return active;
    }

    public void setActive(boolean active) {
        this.active = active;
    }

    /** How many there are at the beginning; not looked at once the variant is saved. */
    public int getUnits() {
        return units;
    }

    public void setUnits(int units) {
        this.units = units;
    }
}
