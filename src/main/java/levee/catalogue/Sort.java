package levee.catalogue;

/** The orders in which a shopper can have a listing; each names the query that reads it. */
public enum Sort {
    POPULAR("Listing.popular"),
    CHEAPEST("Listing.cheapest"),
    DEAREST("Listing.dearest"),
    NEWEST("Listing.newest");

    private final String query;

    Sort(String query) {
        this.query = query;
    }

    String query() {
        return query;
    }
}
