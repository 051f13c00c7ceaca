package levee.cache.audit;

import jakarta.persistence.Cacheable;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import levee.cache.CacheStatistics.Tier;
import levee.cache.Fresh;
import levee.cache.Region;
import levee.cache.entities.Attachment;
import levee.cache.entities.CachedType;
import levee.cache.queries.QueryCache;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.internal.jpa.JPAQuery;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.eclipse.persistence.queries.DatabaseQuery;
import org.eclipse.persistence.queries.ReadQuery;
import org.eclipse.persistence.sessions.DatabaseRecord;

/** What JPA's provider does in this JVM: asked of the session that serves everybody, and not of what it was told at its start. */
final class SessionReader {

    private static final Logger LOG = System.getLogger(SessionReader.class.getName());

    private final AbstractSession session;

    /** A statement stays what it is: to find it takes some time for each query. */
    private final Map<String, Optional<String>> statements = new HashMap<>();

    SessionReader(AbstractSession session) {
        this.session = session;
    }

    List<EffectiveType> types(Function<Region, Traffic> traffic) {
        return session.getDescriptors().values().stream()
                .filter(type -> !type.isAggregateDescriptor())
                .sorted(Comparator.comparing(ClassDescriptor::getAlias))
                .map(type -> type(type, traffic))
                .toList();
    }

    private EffectiveType type(ClassDescriptor type, Function<Region, Traffic> traffic) {
        boolean cacheable = isCacheable(type.getJavaClass());
        boolean shared = type.isSharedIsolation();
        String region = CachedType.of(type).map(CachedType::region).orElse(type.getAlias());
        return new EffectiveType(
                type.getAlias(),
                cacheable,
                shared,
                cacheable && shared ? Attachment.missing(type, session) : List.of(),
                shared ? Attachment.memory(type, session).getClass().getSimpleName() : "no memory",
                shared ? Attachment.memory(type, session).getMaxSize() : 0,
                traffic.apply(new Region(Tier.ENTITY, region)));
    }

    /** As the code says: the nearest word on it, of the class or of what it inherits from. */
    private static boolean isCacheable(Class<?> type) {
        for (Class<?> each = type; each != null; each = each.getSuperclass()) {
            Cacheable said = each.getDeclaredAnnotation(Cacheable.class);
            if (said != null) {
                return said.value();
            }
        }
        return false;
    }

    /** @param statements how many a second a source of bypasses sends */
    List<EffectiveQuery> queries(ToDoubleFunction<String> statements) {
        Map<String, String> hints = new HashMap<>();
        session.getJPAQueries().stream()
                .filter(JPAQuery.class::isInstance)
                .map(JPAQuery.class::cast)
                .filter(query -> query.getHints() != null && query.getHints().containsKey(QueryCache.HINT))
                .forEach(query -> hints.put(
                        query.getName(), query.getHints().get(QueryCache.HINT).toString()));
        List<EffectiveQuery> queries = new ArrayList<>();
        session.getQueries()
                .values()
                .forEach(named -> named.stream()
                        .filter(ReadQuery.class::isInstance)
                        .map(query -> query(query, hints.get(query.getName()), statements))
                        .forEach(queries::add));
        queries.sort(Comparator.comparing(EffectiveQuery::name));
        return queries;
    }

    private EffectiveQuery query(DatabaseQuery query, String hint, ToDoubleFunction<String> sent) {
        Optional<String> sql = statements.computeIfAbsent(query.getName(), name -> statement(query));
        return new EffectiveQuery(
                query.getName(),
                sql.flatMap(text -> CachedType.readBy(text, session)).orElse(null),
                hint,
                QueryCache.isKept(query),
                query.shouldRetrieveBypassCache()
                        || sql.filter(text -> text.contains(Fresh.SQL)).isPresent(),
                sent.applyAsDouble(query.getName()));
    }

    private Optional<String> statement(DatabaseQuery query) {
        try {
            DatabaseQuery prepared = (DatabaseQuery) query.clone();
            prepared.checkPrepare(session, new DatabaseRecord());
            return Optional.ofNullable(prepared.getSQLString());
        } catch (RuntimeException e) {
            LOG.log(Level.DEBUG, "The statement of " + query.getName() + " is known only when it is sent", e);
            return Optional.empty();
        }
    }
}
