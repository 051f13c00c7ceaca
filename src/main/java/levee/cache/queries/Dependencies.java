package levee.cache.queries;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import levee.cache.CacheTag;
import levee.cache.entities.CachedType;
import org.eclipse.persistence.internal.sessions.AbstractSession;

/** What the result of a query depends on, as its hint says: tags, some of which are known only with the arguments. */
final class Dependencies {

    /** No entity has this id: such a tag holds unless all of the region has changed. */
    private static final String NONE = "*";

    /** @param parameter null if it is always the same */
    private record Dependency(CacheTag tag, String parameter) {}

    private final List<Dependency> all = new ArrayList<>();

    private Dependencies() {}

    /** @throws IllegalArgumentException saying what is wrong with the hint */
    static Dependencies of(String hint, List<String> parameters, AbstractSession session) {
        Dependencies dependencies = new Dependencies();
        Arrays.stream(hint.split(",")).map(String::strip).forEach(each -> dependencies.add(each, parameters, session));
        return dependencies;
    }

    private void add(String text, List<String> parameters, AbstractSession session) {
        int colon = text.indexOf(':');
        int dot = text.indexOf('.');
        if (text.isEmpty()) {
            throw new IllegalArgumentException("its hint names no region");
        } else if (colon >= 0) {
            String parameter = text.substring(colon + 1);
            if (!parameters.contains(parameter)) {
                throw new IllegalArgumentException("it has no parameter " + parameter);
            }
            all.add(new Dependency(CacheTag.all(text.substring(0, colon)), parameter));
        } else if (dot >= 0) {
            addAttribute(text.substring(0, dot), text.substring(dot + 1), session);
        } else {
            all.add(new Dependency(CacheTag.all(text), null));
        }
    }

    private void addAttribute(String alias, String attribute, AbstractSession session) {
        CachedType type = CachedType.of(session.getDescriptorForAlias(alias))
                .orElseThrow(() -> new IllegalArgumentException("there is no cacheable type " + alias));
        if (session.getDescriptorForAlias(alias).getMappingForAttributeName(attribute) == null) {
            throw new IllegalArgumentException(alias + " has no attribute " + attribute);
        }
        all.add(new Dependency(CacheTag.all(type.watch(attribute)), null));
        all.add(new Dependency(CacheTag.of(type.region(), NONE), null));
    }

    /** @param argument the value of a parameter, as text; empty if it names no entry: then it is all of the region */
    List<CacheTag> tags(Function<String, Optional<String>> argument) {
        return all.stream()
                .map(each -> Optional.ofNullable(each.parameter)
                        .flatMap(argument)
                        .map(entry -> CacheTag.of(each.tag.region(), entry))
                        .orElse(each.tag))
                .toList();
    }
}
