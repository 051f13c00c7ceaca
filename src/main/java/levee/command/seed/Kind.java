package levee.command.seed;

import java.util.List;

/**
 * A kind of product: what it may be called, what it costs, in which variants it comes.
 *
 * @param id readable, unique: {@code gaming-laptop}
 * @param lowest the lowest price in whole euros
 * @param weight how often it comes up, relative to other kinds
 */
record Kind(
        String id,
        long category,
        Picture picture,
        List<String> brands,
        List<String> series,
        Template name,
        int lowest,
        int highest,
        int weight,
        List<OptionList> options,
        List<String> closings,
        Template description) {

    /** The beginning of its SKUs. */
    String code() {
        return id.replace("-", "").toUpperCase(java.util.Locale.ROOT).substring(0, 3);
    }
}
