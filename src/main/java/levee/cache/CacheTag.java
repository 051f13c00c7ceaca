package levee.cache;

/**
 * What something cached shows, and what a change is about: one entry of a region, or all of it. Entities have the region
 * of their type and their id as text; whoever caches something else may have regions of its own.
 *
 * @param entry null for all of the region
 */
public record CacheTag(String region, String entry) {

    public static CacheTag all(String region) {
        return new CacheTag(region, null);
    }

    public static CacheTag of(String region, Object entry) {
        return new CacheTag(region, entry.toString());
    }

    public boolean isAll() {
        return entry == null;
    }
}
