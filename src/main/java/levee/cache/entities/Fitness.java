package levee.cache.entities;

import java.lang.invoke.MethodType;
import java.sql.Blob;
import java.sql.Clob;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import levee.cache.CompactValues;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.internal.helper.DatabaseField;
import org.eclipse.persistence.mappings.DatabaseMapping;

/**
 * Whether types that say that they are cacheable can be cached: else the application does not start, rather than read the
 * database without anybody knowing.
 */
final class Fitness {

    /** Those whose values the driver gives as text or bytes. */
    private static final Set<Class<?>> GIVEN_AS_OTHERS = Set.of(Blob.class, Clob.class, Character.class, UUID.class);

    private Fitness() {}

    /**
     * As far as can be seen before the session has started.
     *
     * @throws IllegalStateException naming all that cannot, each with the reason
     */
    static void requireShape(Collection<ClassDescriptor> types) {
        require(types, Fitness::shape);
    }

    /** The rest of it, once the columns are known. */
    static void requireColumns(Collection<ClassDescriptor> types) {
        require(types, Fitness::column);
    }

    private static void require(
            Collection<ClassDescriptor> types, Function<ClassDescriptor, Optional<String>> reasonAgainst) {
        Map<String, String> reasons = new TreeMap<>();
        types.forEach(type -> reasonAgainst.apply(type).ifPresent(reason -> reasons.put(type.getAlias(), reason)));
        if (!reasons.isEmpty()) {
            throw new IllegalStateException("These types are @Cacheable and cannot be cached: " + reasons);
        }
    }

    private static Optional<String> shape(ClassDescriptor type) {
        if (type.hasInheritance() || type.hasTablePerClassPolicy()) {
            return Optional.of("it inherits from an entity, or an entity from it");
        }
        return type.getMappings().stream()
                .filter(mapping -> !isKnown(mapping))
                .map(mapping -> "its attribute " + mapping.getAttributeName() + " is mapped to "
                        + (isOfValues(mapping) ? "a table of values" : "something other than columns and entities"))
                .findFirst();
    }

    private static boolean isKnown(DatabaseMapping mapping) {
        return !isOfValues(mapping)
                && !mapping.isVariableOneToOneMapping()
                && (mapping.isDirectToFieldMapping()
                        || mapping.isAggregateObjectMapping()
                        || mapping.isForeignReferenceMapping());
    }

    private static boolean isOfValues(DatabaseMapping mapping) {
        return mapping.isDirectCollectionMapping() || mapping.isAggregateCollectionMapping();
    }

    private static Optional<String> column(ClassDescriptor type) {
        return type.getFields().stream()
                .filter(field -> !isWritten(field))
                .map(field -> "its column " + field.getName() + " has values of " + field.getType())
                .findFirst();
    }

    private static boolean isWritten(DatabaseField field) {
        Class<?> type = field.getType() == null
                ? String.class
                : MethodType.methodType(field.getType()).wrap().returnType();
        return CompactValues.TYPES.contains(type) || GIVEN_AS_OTHERS.contains(type);
    }
}
