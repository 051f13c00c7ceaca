package levee.cache.queries;

import levee.cache.entities.OwnedCollection;
import org.eclipse.persistence.internal.sessions.AbstractRecord;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.eclipse.persistence.queries.ReadAllQuery;

/** How a query of one kind and its arguments become a question, and can be asked again. */
interface Asking {

    Question question(ReadAllQuery query, AbstractRecord arguments, AbstractSession session);

    /** No more of the arguments than is needed to ask the same again: this is remembered. */
    AbstractRecord needed(AbstractRecord arguments);

    /** A named query, by its parameters. */
    record Named(Dependencies dependencies) implements Asking {

        @Override
        public Question question(ReadAllQuery query, AbstractRecord arguments, AbstractSession session) {
            return Question.of(query, arguments, dependencies);
        }

        @Override
        public AbstractRecord needed(AbstractRecord arguments) {
            return arguments.clone();
        }
    }

    /** A collection, by its owner's row. */
    record Owned(OwnedCollection collection) implements Asking {

        @Override
        public Question question(ReadAllQuery query, AbstractRecord arguments, AbstractSession session) {
            return Question.of(collection, arguments, session);
        }

        @Override
        public AbstractRecord needed(AbstractRecord arguments) {
            return collection.asking(arguments);
        }
    }
}
