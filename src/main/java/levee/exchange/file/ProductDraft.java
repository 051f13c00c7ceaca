package levee.exchange.file;

import java.util.List;

/**
 * A product as the lines of a file describe it, checked as far as that is possible without the shop.
 *
 * @param line the first of them
 * @param keys by which variants further down name it, or, of variants alone, by which they name their product
 * @param open whether variants of it may follow further down
 * @param texts null if there are only variants, of a product that came before
 */
public record ProductDraft(long line, List<String> keys, boolean open, Texts texts, List<VariantDraft> variants) {

    /**
     * What the product itself is. What the file does not say is null, or no category.
     *
     * @param categories the best first
     */
    public record Texts(
            String brand, String name, String description, List<String> categories, String picture, Boolean active) {}
}
