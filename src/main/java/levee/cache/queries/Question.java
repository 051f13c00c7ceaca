package levee.cache.queries;

import java.math.BigDecimal;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.Optional;
import levee.cache.CacheTag;
import levee.cache.entities.OwnedCollection;
import org.eclipse.persistence.internal.sessions.AbstractRecord;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.eclipse.persistence.queries.ReadAllQuery;

/**
 * What is asked for, as far as answers to it may differ.
 *
 * @param key what tells it from all other questions of its kind; null if no answer to it is to be kept
 * @param tags what an answer depends on beyond the entities in it
 */
record Question(String key, List<CacheTag> tags) {

    /** Longer than this is nothing that is asked twice. */
    private static final int LONGEST = 500;

    boolean mayBeKept() {
        return key != null;
    }

    /** Of a named query. */
    static Question of(ReadAllQuery query, AbstractRecord arguments, Dependencies dependencies) {
        List<CacheTag> tags = dependencies.tags(name -> entry(arguments.get(name)));
        StringBuilder key = new StringBuilder();
        key.append(query.getFirstResult()).append(',').append(query.getMaxRows());
        for (String name : query.getArguments()) {
            Object value = arguments.get(name);
            if (!isPlain(value)) {
                return new Question(null, tags);
            }
            // With its length before it: whatever is in it, it cannot be taken for two.
            String text = String.valueOf(value);
            key.append(';')
                    .append(type(value))
                    .append(text.length())
                    .append(':')
                    .append(text);
        }
        return new Question(key.length() > LONGEST ? null : key.toString(), tags);
    }

    /** Empty for what names none. */
    private static Optional<String> entry(Object argument) {
        return isPlain(argument) ? Optional.of(String.valueOf(argument)) : Optional.empty();
    }

    /** A number is another argument than the same as text. */
    private static String type(Object value) {
        return value == null ? "" : value.getClass().getSimpleName();
    }

    private static boolean isPlain(Object value) {
        return value == null
                || value instanceof Long
                || value instanceof Integer
                || value instanceof String
                || value instanceof Boolean
                || value instanceof BigDecimal
                || value instanceof Temporal
                || value instanceof Enum;
    }

    /** Of an owner's collection. */
    static Question of(OwnedCollection collection, AbstractRecord ownersRow, AbstractSession session) {
        Object owner =
                collection.mapping().getDescriptor().getObjectBuilder().extractPrimaryKeyFromRow(ownersRow, session);
        if (owner == null) {
            return new Question(null, List.of());
        }
        CacheTag tag = collection.tag(owner);
        return new Question(tag.entry(), List.of(tag));
    }
}
