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
 * @param key what tells it from all other questions of its kind
 * @param tags what an answer depends on beyond the entities in it
 */
record Question(String key, List<CacheTag> tags) {

    /** Longer than this is nothing that is asked twice. */
    private static final int LONGEST = 500;

    /** How a query and its arguments become a question; empty where no answer is to be kept. */
    interface Reader {
        Optional<Question> read(ReadAllQuery query, AbstractRecord arguments, AbstractSession session);
    }

    /** Of a named query. */
    static Optional<Question> of(ReadAllQuery query, AbstractRecord arguments, Dependencies dependencies) {
        StringBuilder key = new StringBuilder();
        key.append(query.getFirstResult()).append(',').append(query.getMaxRows());
        for (String name : query.getArguments()) {
            Object value = arguments.get(name);
            if (!isPlain(value)) {
                return Optional.empty();
            }
            // With its length before it: whatever is in it, it cannot be taken for two.
            String text = String.valueOf(value);
            key.append(';')
                    .append(type(value))
                    .append(text.length())
                    .append(':')
                    .append(text);
        }
        return key.length() > LONGEST
                ? Optional.empty()
                : Optional.of(
                        new Question(key.toString(), dependencies.tags(name -> String.valueOf(arguments.get(name)))));
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
    static Optional<Question> of(OwnedCollection collection, AbstractRecord ownersRow, AbstractSession session) {
        Object owner =
                collection.mapping().getDescriptor().getObjectBuilder().extractPrimaryKeyFromRow(ownersRow, session);
        if (owner == null) {
            return Optional.empty();
        }
        CacheTag tag = collection.tag(owner);
        return Optional.of(new Question(tag.entry(), List.of(tag)));
    }
}
