package levee.office.products;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import levee.catalogue.Product;
import levee.catalogue.Variant;
import levee.office.Typed;

/** A product while somebody fills it in, with the version of it that they began with. */
public class ProductForm implements Serializable {

    /** Null for one that is not saved yet. */
    private Long id;

    private long version;

    @NotBlank(message = "Name the brand.")
    @Size(max = 80, message = "Use at most {max} characters.")
    private String brand;

    @NotBlank(message = "Give the product a name.")
    @Size(max = 200, message = "Use at most {max} characters.")
    private String name;

    @NotNull(message = "Choose the category in which shoppers find it.")
    private Long category;

    @NotBlank(message = "Describe the product.")
    @Size(max = 5000, message = "Use at most {max} characters.")
    private String description;

    @NotBlank(message = "Choose a picture.")
    @Size(max = 80, message = "Use at most {max} characters.")
    private String picture;

    private boolean active = true;

    @Valid
    private final List<VariantForm> variants = new ArrayList<>();

    ProductForm() {
        addVariant();
    }

    ProductForm(Product product) {
        id = product.getId();
        version = product.getVersion();
        brand = product.getBrand();
        name = product.getName();
        category = product.getCategoryId();
        description = product.getDescription();
        picture = product.getPicture();
        active = product.isActive();
        product.getVariants().forEach(variant -> variants.add(new VariantForm(variant)));
    }

    void addVariant() {
        variants.add(new VariantForm());
    }

    /** One that is not saved yet: the others are only hidden, since orders name them. */
    void remove(VariantForm variant) {
        if (variant.isNew()) {
            variants.remove(variant);
        }
    }

    void applyTo(Product product) {
        product.describe(brand, name, description);
        product.showPicture(picture);
        product.setActive(active);
        for (VariantForm form : variants) {
            Variant variant = form.isNew()
                    ? product.addVariant(form.getSku(), form.choice(), form.money())
                    : product.variant(form.getId()).orElseThrow();
            form.applyTo(variant);
        }
    }

    List<String> skus() {
        return variants.stream().map(VariantForm::getSku).toList();
    }

    /** Those that more than one variant has. The database compares them without regard to case. */
    Set<String> repeatedSkus() {
        Set<String> seen = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        return skus().stream().filter(sku -> !seen.add(sku)).collect(Collectors.toCollection(TreeSet::new));
    }

    boolean hasVariantOnSale() {
        return variants.stream().anyMatch(VariantForm::isActive);
    }

    /** This form, to be saved over a version that somebody else saved meanwhile. */
    void insistOver(ProductForm theirs) {
        version = theirs.version;
    }

    public boolean isNew() {
        return id == null;
    }

    public Long getId() {
        return id;
    }

    public long getVersion() {
        return version;
    }

    public String getBrand() {
        return brand;
    }

    public void setBrand(String brand) {
        this.brand = Typed.orNull(brand);
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = Typed.orNull(name);
    }

    public Long getCategory() {
        return category;
    }

    public void setCategory(Long category) {
        this.category = category;
    }

    public String getDescription() {
        return description;
    }

    public void setDescription(String description) {
        this.description = Typed.orNull(description);
    }

    public String getPicture() {
        return picture;
    }

    public void setPicture(String picture) {
        this.picture = picture;
    }

    public boolean isActive() {
        return active;
    }

    public void setActive(boolean active) {
        this.active = active;
    }

    public List<VariantForm> getVariants() {
        return variants;
    }
}
