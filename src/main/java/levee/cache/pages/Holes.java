package levee.cache.pages;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;
import levee.cache.Shown;

/**
 * The holes of the pages, for views: {@code #{holes.at['badge']}}, not escaped. A page that is going to be kept leaves them
 * open; any other has them filled at once.
 */
@Named
@ApplicationScoped
public class Holes {

    @Inject
    @Any
    private Instance<Hole> all;

    /** Read by name alone. */
    private final Map<String, String> contents = new AbstractMap<>() {

        @Override
        public String get(Object name) {
            return Shown.isNoted() ? Template.opening(name.toString()) : filled(name.toString());
        }

        @Override
        public Set<Entry<String, String>> entrySet() {
            return Set.of();
        }
    };

    /** What stands in each hole; asked for one that is not there it fails. */
    public Map<String, String> getAt() {
        return contents;
    }

    /** @throws IllegalArgumentException if no hole is called so */
    String filled(String name) {
        for (Hole hole : all) {
            if (hole.name().equals(name)) {
                return hole.fill();
            }
        }
        throw new IllegalArgumentException("There is no hole called " + name);
    }
}
