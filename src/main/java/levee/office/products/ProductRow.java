package levee.office.products;

import levee.catalogue.Money;
import levee.office.Row;

/**
 * A product as the list shows it.
 *
 * @param units those of all its variants together
 */
public record ProductRow(
        long id,
        String name,
        String brand,
        String category,
        String picture,
        Money price,
        boolean active,
        long variants,
        long units)
        implements Row {}
