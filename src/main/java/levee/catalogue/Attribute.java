package levee.catalogue;

import java.util.Locale;

/** What products are told apart by when a shopper narrows a listing down, in the order in which it is offered. */
public enum Attribute {
    BRAND,
    COLOUR,
    CAPACITY,
    SIZE;

    /** As it stands in the table of facets, and in the addresses of filtered listings. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
