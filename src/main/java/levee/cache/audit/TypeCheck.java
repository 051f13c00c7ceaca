package levee.cache.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import levee.cache.audit.Finding.Kind;

/** Whether what the code says is cacheable is cached, and by us. */
final class TypeCheck {

    private static final String FIX =
            "Look for eclipselink.cache.shared or a shared-cache-mode in persistence.xml, in orm.xml"
                    + " and among the system properties of the node, and start it anew without.";

    private TypeCheck() {}

    static List<Finding> of(List<EffectiveType> types) {
        List<EffectiveType> cacheable =
                types.stream().filter(EffectiveType::cacheable).toList();
        List<EffectiveType> off =
                cacheable.stream().filter(type -> !type.shared()).toList();
        List<Finding> findings = new ArrayList<>();
        if (!off.isEmpty() && off.size() == cacheable.size()) {
            findings.add(allOff(off));
        } else {
            off.forEach(type -> findings.add(off(type)));
        }
        cacheable.stream()
                .filter(type -> type.shared() && !type.missing().isEmpty())
                .forEach(type -> findings.add(notAttached(type)));
        return findings;
    }

    private static Finding allOff(List<EffectiveType> types) {
        double extra = extra(types);
        return new Finding(
                Kind.SHARED_CACHE_OFF,
                Severity.CRITICAL,
                "entities",
                "The shared cache of JPA is off: none of " + names(types) + " is kept.",
                "Each find, each reference and each list goes to the database"
                        + (extra > 0 ? ": " + Traffic.number(extra) + " statements more a second." : ".")
                        + " What was changed here is not told to other nodes either.",
                FIX,
                extra);
    }

    private static double extra(List<EffectiveType> types) {
        return types.stream().mapToDouble(type -> type.traffic().spared()).sum();
    }

    private static String names(List<EffectiveType> types) {
        return types.stream().map(EffectiveType::name).sorted().collect(Collectors.joining(", "));
    }

    private static Finding off(EffectiveType type) {
        return new Finding(
                Kind.TYPE_NOT_CACHED,
                Severity.CRITICAL,
                "entity " + type.name(),
                type.name() + " is @Cacheable in the code, and is not cached in this JVM.",
                type.traffic().text(),
                FIX,
                type.traffic().spared());
    }

    private static Finding notAttached(EffectiveType type) {
        return new Finding(
                Kind.CACHE_NOT_ATTACHED,
                Severity.CRITICAL,
                "entity " + type.name(),
                type.name() + " is kept by JPA's provider alone (" + type.memory() + "), without "
                        + String.join(" and ", type.missing()) + ".",
                "Nobody tells this node what others change, so that it shows old rows for ever, and each node reads"
                        + " everything from the database by itself. "
                        + type.traffic().text(),
                "Give persistence.xml the session customizer "
                        + "levee.cache.entities.EntityCache again, and look for a"
                        + " system property that takes it away.",
                type.traffic().spared());
    }
}
