package levee.exchange.file;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import levee.catalogue.Money;
import levee.stock.Stock;

/** Prices and numbers of units as people and programs write them. */
final class Amounts {

    static final BigDecimal HIGHEST = new BigDecimal("9999999999.99");
    static final int MOST_UNITS = Stock.MOST;

    private static final Pattern CURRENCY = Pattern.compile("(?i)^(?:€|EUR)|(?:€|EUR)$");
    /** Digits in groups of three, with one kind of separator between them. */
    private static final String GROUPED = "\\d{1,3}(?:%1$s\\d{3})+";

    private static final Pattern PLAIN = Pattern.compile("\\d+(?:[.,]\\d{1,2})?");
    private static final Pattern POINT_GROUPS = Pattern.compile(GROUPED.formatted("\\.") + "(?:,\\d{1,2})?");
    private static final Pattern COMMA_GROUPS = Pattern.compile(GROUPED.formatted(",") + "(?:\\.\\d{1,2})?");
    private static final Pattern OTHER_GROUPS =
            Pattern.compile(GROUPED.formatted("[ '\u2019\u00A0\u202F]") + "(?:[.,]\\d{1,2})?");
    private static final Pattern AMBIGUOUS = Pattern.compile("\\d{1,3}[.,]\\d{3}");

    private Amounts() {}

    /** {@code 1299}, {@code 1299.5}, {@code 1.299,00}, {@code 1,299.00}, {@code € 12,50} */
    static Money price(String text) {
        String digits = CURRENCY.matcher(text).replaceAll("").strip();
        if (digits.startsWith("-")) {
            throw new RefusedException("The price " + text + " is negative.");
        }
        if (AMBIGUOUS.matcher(digits).matches()) {
            throw new RefusedException(
                    "The price " + text + " can be read in two ways: write two decimals, like 1299.00 or 1.299,00.");
        }
        BigDecimal amount = new BigDecimal(plain(digits, text));
        if (amount.compareTo(HIGHEST) > 0) {
            throw new RefusedException("The price " + text + " is too high.");
        }
        return Money.of(amount, Money.SHOP_CURRENCY);
    }

    private static String plain(String digits, String text) {
        if (PLAIN.matcher(digits).matches()) {
            return digits.replace(',', '.');
        }
        if (POINT_GROUPS.matcher(digits).matches()) {
            return digits.replace(".", "").replace(',', '.');
        }
        if (COMMA_GROUPS.matcher(digits).matches()) {
            return digits.replace(",", "");
        }
        if (OTHER_GROUPS.matcher(digits).matches()) {
            return digits.replaceAll("[^\\d.,]", "").replace(',', '.');
        }
        throw new RefusedException(
                digits.matches("\\d+[.,]\\d{3,}")
                        ? "The price " + text + " has more than two decimals."
                        : "The price \"" + text + "\" is not a number.");
    }

    /** Whole ones; some programs write {@code 5.0}. */
    static int units(String text) {
        if (text.startsWith("-")) {
            throw new RefusedException("The stock " + text + " is negative.");
        }
        String digits = text.replaceFirst("[.,]0+$", "");
        if (!digits.matches("\\d{1,9}")) {
            throw new RefusedException("The stock \"" + text + "\" is not a whole number.");
        }
        int units = Integer.parseInt(digits);
        if (units > MOST_UNITS) {
            throw new RefusedException("The stock " + text + " is too high.");
        }
        return units;
    }
}
