package levee.cache.queries;

import java.util.Map;
import levee.cache.CacheStatistics.Tier;
import levee.cache.Probes;
import levee.cache.Region;
import levee.cache.Warming;
import levee.cache.entities.CachedType;
import levee.cache.entities.OwnedCollection;
import org.eclipse.persistence.internal.jpa.JPAQuery;
import org.eclipse.persistence.internal.queries.ReportItem;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.eclipse.persistence.mappings.ForeignReferenceMapping;
import org.eclipse.persistence.queries.DatabaseQuery;
import org.eclipse.persistence.queries.ReadAllQuery;
import org.eclipse.persistence.queries.ReportQuery;
import org.eclipse.persistence.sessions.DatabaseRecord;
import org.eclipse.persistence.sessions.SessionEvent;
import org.eclipse.persistence.sessions.SessionEventAdapter;

/**
 * Puts itself before the named queries that ask for it by {@link #HINT}, and before the collections of cacheable types:
 * named in persistence.xml as EclipseLink's listener of the session. A hint that cannot be kept is an error at the start,
 * and no query that goes to the database unnoticed. Where nothing is cached at all, as in a test, there is nothing to do.
 */
public class QueryCache extends SessionEventAdapter {

    /**
     * The hint of a named query whose result is to be kept. It says what the result depends on beyond the entities
     * themselves, comma-separated: {@code Listing:category} is the entry of the region Listing that the parameter
     * {@code category} names, {@code Category} is all of a region, and {@code Product.active} is that attribute of
     * whichever entity: one that is changed, comes or goes. A query for just those entities whose ids a parameter names says
     * {@code #} and the parameter: it depends on nothing else.
     */
    public static final String HINT = "levee.cache.query";

    private static final String BY_IDS = "#";

    @Override
    public void postLogin(SessionEvent event) {
        AbstractSession session = (AbstractSession) event.getSession();
        if (session.getDescriptors().values().stream()
                .anyMatch(type -> CachedType.of(type).isPresent())) {
            keep(session);
        }
    }

    private static void keep(AbstractSession session) {
        for (DatabaseQuery query : session.getJPAQueries()) {
            Map<String, Object> hints = query instanceof JPAQuery named ? named.getHints() : null;
            if (hints != null && hints.containsKey(HINT)) {
                keep(query.getName(), hints.get(HINT).toString(), session);
            }
        }
        OwnedCollection.all(session).forEach(collection -> keep(collection, session));
    }

    private static void keep(String name, String hint, AbstractSession session) {
        try {
            if (!(session.getQuery(name) instanceof ReadAllQuery query)) {
                throw new IllegalArgumentException("its result is no list");
            }
            query.checkPrepare(session, new DatabaseRecord());
            if (hint.startsWith(BY_IDS)) {
                query.setRedirector(byIds(hint.substring(BY_IDS.length()), query));
                return;
            }
            Dependencies dependencies = Dependencies.of(hint, query.getArguments(), session);
            Shape shape = shape(query);
            Results results = new Results(name, query.getJPQLString() + shape);
            keep(name, query, new Redirection(name, results, shape, new Asking.Named(dependencies)), session);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("The named query " + name + " cannot be kept: " + e.getMessage(), e);
        }
    }

    /** Whether what a query brings is taken from the cache, as its hint says. */
    public static boolean isKept(DatabaseQuery query) {
        return query.getRedirector() instanceof Redirection || query.getRedirector() instanceof ByIds;
    }

    private static Shape shape(ReadAllQuery query) {
        if (query.hasJoining()) {
            throw new IllegalArgumentException("it fetches more than the entities that it selects");
        }
        if (!(query instanceof ReportQuery report)) {
            return entities(CachedType.of(query.getDescriptor()).orElse(null));
        }
        if (report.shouldReturnSingleAttribute() && report.getItems().size() == 1) {
            return entities(type(report.getItems().get(0)));
        }
        if (report.shouldReturnWithoutReportQueryResult()
                && report.getItems().stream()
                        .allMatch(item ->
                                item.getMapping() != null && item.getMapping().isDirectToFieldMapping())) {
            return new ValueRows(report.getItems().size());
        }
        throw new IllegalArgumentException("its result is neither entities of one type nor rows of attributes");
    }

    private static ByIds byIds(String parameter, ReadAllQuery query) {
        if (!query.getArguments().contains(parameter)) {
            throw new IllegalArgumentException("it has no parameter " + parameter);
        }
        if (query.isReportQuery() || !(shape(query) instanceof Entities entities)) {
            throw new IllegalArgumentException("its result is not the entities that it selects from");
        }
        return new ByIds(parameter, entities.type());
    }

    private static CachedType type(ReportItem item) {
        return item.getMapping() instanceof ForeignReferenceMapping reference
                ? CachedType.of(reference.getReferenceDescriptor()).orElse(null)
                : CachedType.of(item.getDescriptor()).orElse(null);
    }

    private static Shape entities(CachedType type) {
        if (type == null) {
            throw new IllegalArgumentException("its result is no entities of a cacheable type");
        }
        return new Entities(type);
    }

    private static void keep(OwnedCollection collection, AbstractSession session) {
        ReadAllQuery query = (ReadAllQuery) collection.mapping().getSelectionQuery();
        CachedType type =
                CachedType.of(collection.mapping().getReferenceDescriptor()).orElseThrow();
        String region = collection.region();
        Results results = new Results(
                region,
                type.region() + collection.sortedBy() + collection.mapping().getListOrderField());
        Redirection lists = new Redirection(region, results, new Entities(type), new Asking.Owned(collection));
        keep(region, query, lists, session);
    }

    private static void keep(String region, ReadAllQuery query, Redirection lists, AbstractSession session) {
        query.setRedirector(lists);
        Probes.offer(new Region(Tier.QUERY, region), lists.probe(query, session));
        Warming.offer(new Region(Tier.QUERY, region), new ListWarming(lists, query, session));
    }
}
