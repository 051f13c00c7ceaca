package levee.cache.entities;

import java.lang.invoke.MethodType;
import java.sql.Blob;
import java.sql.Clob;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
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
import org.eclipse.persistence.mappings.OneToOneMapping;
import org.eclipse.persistence.sessions.Session;

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
    static void requireShape(Collection<ClassDescriptor> types, Session session) {
        Set<ClassDescriptor> mixed = new HashSet<>();
        session.getDescriptors().values().stream()
                .filter(type ->
                        CachedType.isCacheable(type) != CachedType.isCacheable(EntityRegion.root(type, session)))
                .forEach(type -> mixed.addAll(List.of(type, EntityRegion.root(type, session))));
        require(
                types,
                type -> mixed.contains(type)
                        ? Optional.of("of those that inherit from each other not all are")
                        : shape(type));
    }

    /** The rest of it, once the columns are known. */
    static void requireColumns(Collection<ClassDescriptor> types) {
        require(types, type -> column(type).or(() -> collectionWithin(type)).or(() -> reference(type)));
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
        if (type.hasTablePerClassPolicy()) {
            return Optional.of("it has a table of its own for each class that inherits, and an id can be in any");
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

    /** Of an embeddable; nobody would say that it changes. */
    private static Optional<String> collectionWithin(ClassDescriptor type) {
        return type.getMappings().stream()
                .filter(DatabaseMapping::isAggregateObjectMapping)
                .filter(mapping -> mapping.getReferenceDescriptor().getMappings().stream()
                        .anyMatch(DatabaseMapping::isCollectionMapping))
                .map(mapping -> "its attribute " + mapping.getAttributeName() + " has a collection within")
                .findFirst();
    }

    /** Its row does not say to whom, or not by the id: each time it is built the database would be asked. */
    private static Optional<String> reference(ClassDescriptor type) {
        return type.getMappings().stream()
                .filter(OneToOneMapping.class::isInstance)
                .map(OneToOneMapping.class::cast)
                .filter(mapping -> !mapping.isForeignKeyRelationship() || !isToId(mapping))
                .map(mapping -> "its attribute " + mapping.getAttributeName()
                        + " refers to an entity by something other than a column with the other's id")
                .findFirst();
    }

    private static boolean isToId(OneToOneMapping mapping) {
        return mapping.getReferenceDescriptor()
                .getPrimaryKeyFields()
                .containsAll(mapping.getSourceToTargetKeyFields().values());
    }

    private static boolean isWritten(DatabaseField field) {
        Class<?> type = field.getType() == null
                ? String.class
                : MethodType.methodType(field.getType()).wrap().returnType();
        return CompactValues.TYPES.contains(type) || GIVEN_AS_OTHERS.contains(type);
    }
}
