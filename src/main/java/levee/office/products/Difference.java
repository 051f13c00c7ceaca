package levee.office.products;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongFunction;

/**
 * Where what one person filled in differs from what another saved meanwhile.
 *
 * @param field key of the text that names the field; of a variant the key of variants
 * @param mine empty if only they have it
 * @param theirs empty if only I have it
 */
public record Difference(String field, String mine, String theirs) implements Serializable {

    /** @param categories the name of a category by its id */
    static List<Difference> between(ProductForm mine, ProductForm theirs, LongFunction<String> categories) {
        List<Difference> all = new ArrayList<>();
        add(all, "product.brand", mine.getBrand(), theirs.getBrand());
        add(all, "product.name", mine.getName(), theirs.getName());
        add(all, "product.category", categories.apply(mine.getCategory()), categories.apply(theirs.getCategory()));
        add(all, "product.description", mine.getDescription(), theirs.getDescription());
        add(all, "product.picture", mine.getPicture(), theirs.getPicture());
        add(all, "product.active", mine.isActive(), theirs.isActive());
        addVariants(all, mine, theirs);
        return all;
    }

    private static void addVariants(List<Difference> all, ProductForm mine, ProductForm theirs) {
        Map<Object, String> ours = summaries(mine);
        Map<Object, String> others = summaries(theirs);
        ours.forEach((key, summary) -> add(all, "product.variants", summary, others.remove(key)));
        others.values().forEach(summary -> add(all, "product.variants", null, summary));
    }

    /** By id; one that is not saved yet has none and is like no other. */
    private static Map<Object, String> summaries(ProductForm form) {
        Map<Object, String> summaries = new LinkedHashMap<>();
        for (VariantForm variant : form.getVariants()) {
            summaries.put(variant.isNew() ? variant : variant.getId(), variant.summary());
        }
        return summaries;
    }

    private static void add(List<Difference> all, String field, Object mine, Object theirs) {
        if (!Objects.equals(mine, theirs)) {
            all.add(new Difference(field, Objects.toString(mine, ""), Objects.toString(theirs, "")));
        }
    }
}
