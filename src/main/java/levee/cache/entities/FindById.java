package levee.cache.entities;

import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.internal.queries.ExpressionQueryMechanism;
import org.eclipse.persistence.internal.sessions.AbstractRecord;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.eclipse.persistence.queries.ReadObjectQuery;

/**
 * The query by which EclipseLink reads one entity by its id, whoever asks for it: by then neither the node's memory nor the
 * grid has had it. The row comes from the database, or from somebody else who has gone there for it.
 */
final class FindById extends ReadObjectQuery {

    private static final long serialVersionUID = 1;

    private FindById(ClassDescriptor type, GridRows rows) {
        setQueryMechanism(new RowSource(this, type, rows));
    }

    /** For a session that has started. */
    static void putInto(ClassDescriptor type, GridRows rows) {
        ReadObjectQuery query = new FindById(type, rows);
        query.setName(type.getQueryManager().getReadObjectQuery().getName());
        type.getQueryManager().setReadObjectQuery(query);
    }

    private static final class RowSource extends ExpressionQueryMechanism {

        private static final long serialVersionUID = 1;

        private final transient GridRows rows;

        RowSource(FindById query, ClassDescriptor type, GridRows rows) {
            super(query, type.getObjectBuilder().getPrimaryKeyExpression());
            this.rows = rows;
        }

        @Override
        public AbstractRecord selectOneRow() {
            ReadObjectQuery query = getReadObjectQuery();
            return rows.areKept() && Selects.isLoad(query)
                    ? rows.load(query, id(query), super::selectOneRow)
                    : super.selectOneRow();
        }

        private static Object id(ReadObjectQuery query) {
            Object id = query.getSelectionId();
            return id == null
                    ? query.getDescriptor()
                            .getObjectBuilder()
                            .extractPrimaryKeyFromRow(query.getTranslationRow(), (AbstractSession) query.getSession())
                    : id;
        }
    }
}
