package levee.cache.entities;

import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.internal.queries.ExpressionQueryMechanism;
import org.eclipse.persistence.internal.sessions.AbstractRecord;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.eclipse.persistence.queries.ReadObjectQuery;

/**
 * The query by which EclipseLink reads one entity by its id, whoever asks for it: by then neither the node's memory nor the
 * grid has had it. The row comes from the database, or from somebody else who has gone there for it. Of types that inherit
 * from each other it is asked for as any of them, as others may be who ask for it: what is none of the type asked for is
 * not there.
 */
final class FindById extends ReadObjectQuery {

    private static final long serialVersionUID = 1;

    private FindById(ClassDescriptor type, Building building) {
        setQueryMechanism(new RowSource(this, type, building));
    }

    /** For a session that has started. */
    static void putInto(ClassDescriptor type, Building building) {
        ReadObjectQuery query = new FindById(type, building);
        query.setName(type.getQueryManager().getReadObjectQuery().getName());
        type.getQueryManager().setReadObjectQuery(query);
    }

    private static final class RowSource extends ExpressionQueryMechanism {

        private static final long serialVersionUID = 1;

        private final transient Building building;

        RowSource(FindById query, ClassDescriptor type, Building building) {
            super(query, type.getObjectBuilder().getPrimaryKeyExpression());
            this.building = building;
        }

        @Override
        public AbstractRecord selectOneRow() {
            ReadObjectQuery query = getReadObjectQuery();
            if (!building.isOpen() || !Selects.isLoad(query)) {
                return super.selectOneRow();
            }
            return building.load(
                    query,
                    id(query),
                    query.getDescriptor().isChildDescriptor() ? () -> asAny(query) : super::selectOneRow);
        }

        private static AbstractRecord asAny(ReadObjectQuery child) {
            ClassDescriptor root = child.getDescriptor().getInheritancePolicy().getRootParentDescriptor();
            AbstractSession session = child.getSession();
            ReadObjectQuery query = root.getQueryManager().getReadObjectQuery();
            query.checkPrepare(session, child.getTranslationRow());
            query = (ReadObjectQuery) query.clone();
            query.setIsExecutionClone(true);
            query.setSession(session);
            query.setTranslationRow(child.getTranslationRow());
            return ((RowSource) query.getQueryMechanism()).selectOneRowFromTable();
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
