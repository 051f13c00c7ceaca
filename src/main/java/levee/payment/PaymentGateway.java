package levee.payment;

import java.math.BigDecimal;

/**
 * Whoever moves the money. Everything is asked with a key of ours, and asking again with the same key changes nothing:
 * that is what lets a request that was cut off be repeated, by another node too. May take seconds: never called within a
 * database transaction, and by {@link Payments} alone, which bounds how long and how often. It is interrupted at the time-out,
 * and should have one of its own for what cannot be interrupted. What it throws means that it does not work, and that
 * nobody knows what became of the money.
 */
public interface PaymentGateway {

    /**
     * Takes the money once for a key, however often it is asked.
     *
     * @param currency ISO 4217 code
     */
    Charge charge(String key, BigDecimal amount, String currency, Card card);

    /**
     * What became of the charge with this key. Where the gateway never heard of it, it is declined for good: a charge that
     * is still on its way is refused when it arrives.
     */
    Charge conclude(String key);

    /**
     * Gives back, once, all that was taken for a key.
     *
     * @return whether it is given back; if not, ask again later
     */
    boolean refund(String key);
}
