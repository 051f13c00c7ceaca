package levee.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A price as a shopper reads it: {@code €1,299.00}. Put together by hand, since a page has dozens of them and the
 * platform's number formats are neither cheap nor safe to share.
 */
public final class PriceText {

    private record Unit(String symbol, int decimals) {}

    private static final Map<String, Unit> UNITS = new ConcurrentHashMap<>();

    private PriceText() {}

    /** @param currency ISO 4217 code; its own number of decimals is shown */
    public static String of(BigDecimal amount, String currency) {
        Unit unit = UNITS.computeIfAbsent(currency, PriceText::unit);
        String digits =
                amount.abs().setScale(unit.decimals, RoundingMode.HALF_EVEN).toPlainString();
        int point = unit.decimals == 0 ? digits.length() : digits.indexOf('.');
        StringBuilder text = new StringBuilder(digits.length() + 8);
        if (amount.signum() < 0) {
            text.append('-');
        }
        text.append(unit.symbol);
        for (int i = 0; i < point; i++) {
            if (i > 0 && (point - i) % 3 == 0) {
                text.append(',');
            }
            text.append(digits.charAt(i));
        }
        return text.append(digits, point, digits.length()).toString();
    }

    private static Unit unit(String code) {
        Currency currency = Currency.getInstance(code);
        return new Unit(currency.getSymbol(Locale.UK), currency.getDefaultFractionDigits());
    }
}
