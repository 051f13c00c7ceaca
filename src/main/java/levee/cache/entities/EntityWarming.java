package levee.cache.entities;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import levee.cache.Loading;
import levee.cache.Warming;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.expressions.ExpressionBuilder;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.eclipse.persistence.queries.ReportQuery;
import org.eclipse.persistence.queries.ReportQueryResult;

/** Fills a node's memory with the entities of one type. Nobody has read them yet, so they are no reads. */
final class EntityWarming implements Warming.Work<Object> {

    /** In one statement. */
    private static final int AT_ONCE = 100;

    private final ClassDescriptor descriptor;
    private final String region;
    private final EntityLoad load;
    private final AbstractSession session;

    EntityWarming(ClassDescriptor descriptor, String region, EntityLoad load, AbstractSession session) {
        this.descriptor = descriptor;
        this.region = region;
        this.load = load;
        this.session = session;
    }

    @Override
    public List<Object> wanted(int most) {
        NodeMap memory = NodeMap.of(descriptor, session);
        Set<Object> ids = new LinkedHashSet<>(memory.heldIds());
        if (ids.size() < most) {
            ids.addAll(someIds(most));
        }
        return new ArrayList<>(ids).subList(0, Math.min(most, ids.size()));
    }

    /** Whatever the database has. */
    List<Object> someIds(int most) {
        return Loading.of(region, () -> selectIds(most));
    }

    private List<Object> selectIds(int most) {
        ReportQuery query = new ReportQuery(descriptor.getJavaClass(), new ExpressionBuilder());
        query.setShouldRetrievePrimaryKeys(true);
        query.setMaxRows(most);
        List<Object> ids = new ArrayList<>();
        for (Object row : (List<?>) session.executeQuery(query)) {
            ids.add(((ReportQueryResult) row).getId());
        }
        return ids;
    }

    @Override
    public int atOnce() {
        return AT_ONCE;
    }

    @Override
    public int load(List<Object> some) {
        return load.load(new HashSet<>(some), session, new HashMap<>()).size();
    }
}
