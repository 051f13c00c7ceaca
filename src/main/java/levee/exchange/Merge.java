package levee.exchange;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import levee.catalogue.Category;
import levee.catalogue.Product;
import levee.catalogue.Variant;
import levee.exchange.file.ProductDraft;
import levee.exchange.file.RefusedException;
import levee.exchange.file.VariantDraft;

/** One product of a file, brought together with what the shop has. Nothing is changed before all is found well. */
final class Merge {

    /** What a product of no brand is sold as. */
    static final String NO_BRAND = "Unbranded";

    private final PlacedDraft placed;
    private final ProductDraft draft;
    private final Map<String, Variant> known;
    private final Written written;
    private final List<VariantDraft> accepted = new ArrayList<>();
    private final Map<VariantDraft, Variant> opened = new HashMap<>();

    private Product product;
    private boolean isNew;

    /** @param known the variants of the shop by their SKUs in capitals */
    Merge(PlacedDraft placed, Map<String, Variant> known, Written written) {
        this.placed = placed;
        this.draft = placed.draft();
        this.known = known;
        this.written = written;
    }

    /**
     * @param named the product that variants without one of their own name as theirs; null if there is none
     * @throws RefusedException if nothing of it can be taken
     */
    void apply(Product named, Instant now) {
        product = owner(named);
        isNew = product == null;
        if (isNew && draft.texts() == null) {
            throw new RefusedException(
                    "There is no product \"" + draft.keys().get(0) + "\" above, which it names as its own.");
        }
        if (isNew && placed.category() == null) {
            throw new RefusedException("The category is missing, and the product is new.");
        }
        draft.variants().forEach(this::accept);
        if (isNew && accepted.isEmpty() && !draft.variants().isEmpty()) {
            return;
        }
        if (draft.texts() != null) {
            describe(draft.texts(), now);
        }
        accepted.forEach(this::apply);
        if (isNew) {
            written.created++;
        } else {
            written.changed++;
        }
    }

    private Product owner(Product named) {
        List<Product> owners = draft.variants().stream()
                .map(this::existing)
                .filter(variant -> variant != null)
                .map(Variant::getProduct)
                .distinct()
                .toList();
        if (named != null) {
            return named;
        }
        if (owners.size() > 1) {
            throw new RefusedException("Its SKUs belong to different products of the shop: "
                    + owners.get(0).getTitle() + ", " + owners.get(1).getTitle() + ".");
        }
        return owners.isEmpty() ? null : owners.get(0);
    }

    private Variant existing(VariantDraft variant) {
        return known.get(variant.sku().toUpperCase(Locale.ROOT));
    }

    private void accept(VariantDraft variant) {
        Variant existing = existing(variant);
        if (existing != null && existing.getProduct() != product) {
            written.refuse(
                    variant.line(),
                    "The SKU " + variant.sku() + " belongs to another product: "
                            + existing.getProduct().getTitle() + ".");
        } else if (existing == null && variant.price() == null) {
            written.refuse(variant.line(), "The price is missing, and the SKU is new.");
        } else {
            String twin = twin(variant);
            if (twin == null) {
                accepted.add(variant);
            } else {
                written.refuse(
                        variant.line(),
                        "It has the same size, colour and capacity as the SKU " + twin
                                + ": shoppers could not tell them apart.");
            }
        }
    }

    /** The SKU of another variant that looks the same; null if there is none. */
    private String twin(VariantDraft variant) {
        String choice = variant.choice().getText();
        for (VariantDraft other : accepted) {
            if (other.choice().getText().equals(choice)) {
                return other.sku();
            }
        }
        if (product != null) {
            for (Variant other : product.variantsOnSale()) {
                boolean redescribed = draft.variants().stream().anyMatch(line -> existing(line) == other);
                if (!redescribed && other.getChoice().getText().equals(choice)) {
                    return other.getSku();
                }
            }
        }
        return null;
    }

    private void describe(ProductDraft.Texts texts, Instant now) {
        Category category = placed.category();
        if (isNew) {
            product = new Product(
                    category,
                    texts.brand() == null ? NO_BRAND : texts.brand(),
                    texts.name(),
                    texts.description() == null ? "" : texts.description(),
                    texts.picture() == null ? category.getPicture() : texts.picture(),
                    now);
        } else {
            product.describe(
                    texts.brand() == null ? product.getBrand() : texts.brand(),
                    texts.name(),
                    texts.description() == null ? product.getDescription() : texts.description());
            if (category != null) {
                product.moveTo(category);
            }
            if (texts.picture() != null) {
                product.showPicture(texts.picture());
            }
        }
        if (texts.active() != null) {
            product.setActive(texts.active());
        }
    }

    private void apply(VariantDraft variant) {
        Variant existing = existing(variant);
        if (existing == null) {
            opened.put(variant, product.addVariant(variant.sku(), variant.choice(), variant.price()));
        } else {
            existing.describe(variant.sku(), variant.choice());
            if (variant.price() != null) {
                existing.reprice(variant.price());
            }
            if (variant.units() != null) {
                written.units.put(existing.getId(), variant.units());
            }
        }
    }

    /** Null if it was refused. */
    Product product() {
        return product;
    }

    boolean isNew() {
        return isNew;
    }

    /** The variants that are new; they have ids once they are written. */
    Map<VariantDraft, Variant> opened() {
        return opened;
    }
}
