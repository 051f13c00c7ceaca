package levee.cache.pages;

import java.util.SortedSet;

/**
 * Which pages this node keeps, and in how much memory.
 *
 * @param regions those that web.xml names; none before the container has opened the cache of pages
 */
public record PageRules(SortedSet<String> regions, int megabytes) {

    public static PageRules ofThisNode() {
        return KeptPages.ofThisNode().rules();
    }
}
