package levee.catalogue;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Objects;

/**
 * An exact amount in one currency, kept at the currency's own number of decimals. Immutable; arithmetic between
 * currencies is refused, since there is no rate that this class could know.
 */
@Embeddable
public class Money implements Serializable, Comparable<Money> {

    public static final String SHOP_CURRENCY = "EUR";

    @Column(name = "price_amount", nullable = false, precision = 12, scale = 2)
    private BigDecimal amount;

    @Column(name = "price_currency", nullable = false, length = 3)
    private String currency;

    /** For JPA. */
    protected Money() {}

    private Money(BigDecimal amount, String currency) {
        this.amount = amount;
        this.currency = currency;
    }

    /**
     * @throws ArithmeticException if the amount has more decimals than the currency
     * @throws IllegalArgumentException if the currency is not an ISO 4217 code
     */
    public static Money of(BigDecimal amount, String currency) {
        int decimals = Currency.getInstance(currency).getDefaultFractionDigits();
        return new Money(amount.setScale(decimals, RoundingMode.UNNECESSARY), currency);
    }

    public static Money euros(String amount) {
        return of(new BigDecimal(amount), SHOP_CURRENCY);
    }

    public static Money zero(String currency) {
        return of(BigDecimal.ZERO, currency);
    }

    public Money plus(Money other) {
        return of(amount.add(inSameCurrency(other).amount), currency);
    }

    public Money times(int quantity) {
        return of(amount.multiply(BigDecimal.valueOf(quantity)), currency);
    }

    @Override
    public int compareTo(Money other) {
        return amount.compareTo(inSameCurrency(other).amount);
    }

    private Money inSameCurrency(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("Cannot combine " + this + " with " + other);
        }
        return other;
    }

    public BigDecimal getAmount() {
        return amount;
    }

    public String getCurrency() {
        return currency;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Money money && amount.equals(money.amount) && currency.equals(money.currency);
    }

    @Override
    public int hashCode() {
        return Objects.hash(amount, currency);
    }

    @Override
    public String toString() {
        return amount.toPlainString() + " " + currency;
    }
}
