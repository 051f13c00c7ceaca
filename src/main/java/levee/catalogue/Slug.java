package levee.catalogue;

import java.text.Normalizer;
import java.util.Locale;

/** The readable part of an address: lower-case ASCII letters and digits, joined by hyphens. */
public final class Slug {

    private static final int LONGEST = 100;

    private Slug() {}

    /** Never empty: a name without a single Latin letter or digit becomes {@code item}. */
    public static String of(String name) {
        String ascii = Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace("&", " and ")
                .replace("ß", "ss")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-");
        String cut = ascii.length() > LONGEST ? ascii.substring(0, LONGEST) : ascii;
        String trimmed = cut.replaceAll("^-+|-+$", "");
        return trimmed.isEmpty() ? "item" : trimmed;
    }
}
