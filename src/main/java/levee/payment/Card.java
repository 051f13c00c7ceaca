package levee.payment;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A payment card as somebody typed it, checked as far as can be without asking anyone. It lives for one request: it is
 * never stored, never logged (its text says nothing) and cannot be serialized into a session.
 */
public final class Card {

    private static final Pattern NUMBER = Pattern.compile("\\d{12,19}");
    private static final Pattern SECURITY_CODE = Pattern.compile("\\d{3,4}");
    private static final Pattern MONTH_YEAR = Pattern.compile("(\\d{1,2})\\s*[/-]\\s*(\\d{2}|\\d{4})|(\\d{2})(\\d{2})");
    private static final Pattern YEAR_MONTH = Pattern.compile("(\\d{4})-(\\d{2})");

    private final String number;

    /** @throws IllegalArgumentException if any part is not acceptable: ask the static methods first */
    public Card(String number, String expiry, String securityCode, YearMonth now) {
        if (!isNumber(number) || !isExpiry(expiry, now) || !isSecurityCode(securityCode)) {
            throw new IllegalArgumentException("Not a usable card");
        }
        this.number = digits(number);
    }

    /** Whether it has the length and the check digit (Luhn, ISO/IEC 7812-1) of a card number; spaces do not count. */
    public static boolean isNumber(String text) {
        return text != null && NUMBER.matcher(digits(text)).matches() && luhn(digits(text));
    }

    /**
     * Whether it is a month, this one or a later one: {@code 04/27}, {@code 4/2027}, {@code 0427} or, as some browsers
     * fill it in, {@code 2027-04}.
     */
    public static boolean isExpiry(String text, YearMonth now) {
        if (text == null) {
            return false;
        }
        try {
            YearMonth month = month(text.strip());
            return !month.isBefore(now) && month.isBefore(now.plusYears(30));
        } catch (DateTimeException notAMonth) {
            return false;
        }
    }

    public static boolean isSecurityCode(String text) {
        return text != null && SECURITY_CODE.matcher(text.strip()).matches();
    }

    private static YearMonth month(String text) {
        Matcher yearFirst = YEAR_MONTH.matcher(text);
        if (yearFirst.matches()) {
            return YearMonth.of(Integer.parseInt(yearFirst.group(1)), Integer.parseInt(yearFirst.group(2)));
        }
        Matcher monthFirst = MONTH_YEAR.matcher(text);
        if (!monthFirst.matches()) {
            throw new DateTimeException("Neither MM/YY nor YYYY-MM");
        }
        boolean separated = monthFirst.group(1) != null;
        int month = Integer.parseInt(monthFirst.group(separated ? 1 : 3));
        int year = Integer.parseInt(monthFirst.group(separated ? 2 : 4));
        return YearMonth.of(year < 100 ? 2000 + year : year, month);
    }

    private static String digits(String text) {
        return text.replaceAll("[\\s-]", "");
    }

    private static boolean luhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int weighted = i % 2 == 0 ? digit : digit * 2;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return sum % 10 == 0;
    }

    /** For gateways alone. */
    String number() {
        return number;
    }

    @Override
    public String toString() {
        return "a card";
    }
}
