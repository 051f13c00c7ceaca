package levee.shop;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The order in which people expect sizes and capacities: S before M, 9 cm before 10 cm, 512 GB before 1 TB. */
final class SizeOrder implements Comparator<String> {

    private static final List<String> LETTERS = List.of("XXS", "XS", "S", "M", "L", "XL", "XXL", "3XL", "4XL");

    private static final Pattern NUMBER = Pattern.compile("(\\d{1,9}(?:\\.\\d{1,3})?)\\s*(\\p{Alpha}*).*");

    @Override
    public int compare(String one, String other) {
        int byLetters = Integer.compare(LETTERS.indexOf(one), LETTERS.indexOf(other));
        if (byLetters != 0) {
            return byLetters;
        }
        int byNumber = number(one).compareTo(number(other));
        return byNumber != 0 ? byNumber : one.compareTo(other);
    }

    /** Zero for what does not begin with a number. */
    private static BigDecimal number(String text) {
        Matcher matcher = NUMBER.matcher(text);
        return matcher.matches() ? new BigDecimal(matcher.group(1)).multiply(unit(matcher.group(2))) : BigDecimal.ZERO;
    }

    private static BigDecimal unit(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "tb", "kg", "l", "m" -> BigDecimal.valueOf(1000);
            case "cl", "cm" -> BigDecimal.TEN;
            default -> BigDecimal.ONE;
        };
    }
}
