package levee.cache.audit;

import java.util.List;

/**
 * What JPA's provider does with an entity type in this JVM.
 *
 * @param cacheable whether the code says that it is to be cached
 * @param shared whether the provider keeps its entities for all who ask
 * @param missing the parts of our cache that it should have and has not
 * @param memory the kind of its memory
 * @param room how many entities the memory holds fast
 */
record EffectiveType(
        String name,
        boolean cacheable,
        boolean shared,
        List<String> missing,
        String memory,
        int room,
        Traffic traffic) {

    /** As it is compared from node to node; the room is the policy's, and compared with that. */
    String text() {
        return (shared ? "shared" : "not shared") + ", " + memory
                + (missing.isEmpty() ? "" : ", without " + String.join(" and ", missing));
    }
}
