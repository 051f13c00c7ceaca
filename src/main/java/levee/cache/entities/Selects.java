package levee.cache.entities;

import java.util.Optional;
import levee.cache.Aside;
import levee.cache.BypassReason;
import levee.cache.CacheStatistics;
import levee.cache.CacheStatistics.Outcome;
import levee.cache.CacheStatistics.Tier;
import levee.cache.Fresh;
import levee.cache.Loading;
import levee.cache.Passing;
import levee.cache.Policies;
import levee.signals.StatementOrigin;
import levee.signals.Unclaimed;
import org.eclipse.persistence.internal.databaseaccess.DatabaseCall;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.eclipse.persistence.internal.sessions.UnitOfWorkImpl;
import org.eclipse.persistence.queries.DatabaseQuery;
import org.eclipse.persistence.queries.ObjectLevelReadQuery;
import org.eclipse.persistence.queries.ReadObjectQuery;
import org.eclipse.persistence.sessions.SessionEvent;
import org.eclipse.persistence.sessions.SessionEventAdapter;

/**
 * Judges each SELECT statement on a table of a cached type just before it is sent: it is a load of the cache, or it goes
 * past the cache for a reason. Either is written before it as a comment, by which it is counted among the statements, and
 * recognised in the database.
 */
final class Selects extends SessionEventAdapter {

    private final CachedTables tables;

    Selects(CachedTables tables) {
        this.tables = tables;
        Unclaimed.judgedBy(this::isPastJpa);
    }

    /** Sent through the data source: where JPA sends a statement, it has been judged and says so by then. */
    private boolean isPastJpa(String sql) {
        Optional<String> region = Loading.isUnderWay() ? Optional.empty() : tables.readBy(sql);
        region.ifPresent(name -> {
            BypassReason reason = sql.contains(Fresh.SQL) ? BypassReason.DECLARED : BypassReason.NATIVE_SQL;
            CacheStatistics.bypass(name, reason, Source.line());
            CacheStatistics.read(Tier.QUERY, name, Outcome.BYPASS);
        });
        return region.isPresent();
    }

    @Override
    public void preExecuteCall(SessionEvent event) {
        if (event.getCall() instanceof DatabaseCall call && call.getSQLString() != null) {
            tables.readBy(call.getSQLString()).ifPresent(first -> {
                Aside.sent();
                judge(call, first);
            });
        }
    }

    private void judge(DatabaseCall call, String first) {
        DatabaseQuery query = call.getQuery();
        String region =
                CachedType.of(query.getDescriptor()).map(CachedType::region).orElse(first);
        Optional<BypassReason> reason = reason(query, call.getSQLString(), region);
        if (reason.isPresent()) {
            CacheStatistics.bypass(region, reason.get(), Source.of(query));
            Reading.sent(isById(query) ? region : Passing.region().orElse(region), Outcome.BYPASS);
            mark(
                    call,
                    origin(StatementOrigin.BYPASS)
                            .comment(region + " " + reason.get().label()));
        } else {
            Reading.sent(region, Outcome.LOADED);
            mark(call, origin(StatementOrigin.CACHE_LOAD).comment(region));
        }
    }

    /** What is read only to see what the cache does is no visitor's. */
    private static StatementOrigin origin(StatementOrigin ofVisitors) {
        return Aside.isUnderWay() ? StatementOrigin.HOUSEKEEPING : ofVisitors;
    }

    private static void mark(DatabaseCall call, String comment) {
        call.setQueryString(comment + call.getSQLString());
    }

    /** Whether what this query by an id brings is what everybody may have. */
    static boolean isLoad(ReadObjectQuery query) {
        return against(query, String.valueOf(query.getHintString())).isEmpty();
    }

    /** None if it is a load. */
    private static Optional<BypassReason> reason(DatabaseQuery query, String sql, String region) {
        Optional<BypassReason> against = against(query, sql);
        if (against.isPresent()) {
            return against;
        }
        if (isById(query)) {
            return Policies.ofThisNode().of(Tier.ENTITY, region).now().closedBy();
        }
        if (Passing.isUnderWay() || Loading.isUnderWay()) {
            return Passing.reason();
        }
        boolean written =
                query.isDataReadQuery() || query.isUserDefinedSQLCall() || !(query instanceof ObjectLevelReadQuery);
        return Optional.of(written ? BypassReason.NATIVE_SQL : BypassReason.QUERY_NOT_CACHED);
    }

    /** Why it has to see the database itself, if it has. */
    private static Optional<BypassReason> against(DatabaseQuery query, String sql) {
        if (query.shouldRetrieveBypassCache() || sql.contains(Fresh.SQL)) {
            return Optional.of(BypassReason.DECLARED);
        }
        if (isDirty(query)) {
            return Optional.of(BypassReason.TRANSACTION_DIRTY);
        }
        return isRefresh(query) ? Optional.of(BypassReason.DECLARED) : Optional.empty();
    }

    /** Asked for in code; what is found invalid in memory EclipseLink refreshes by its id, in the session of all. */
    private static boolean isRefresh(DatabaseQuery query) {
        boolean itself = query instanceof ReadObjectQuery one
                && one.getSelectionObject() == null
                && one.getSelectionId() != null
                && !query.getSession().isUnitOfWork();
        return query instanceof ObjectLevelReadQuery read && read.shouldRefreshIdentityMapResult() && !itself;
    }

    /** EclipseLink begins a transaction in the database with the first change or lock, and not with that of JTA. */
    private static boolean isDirty(DatabaseQuery query) {
        AbstractSession session = query.getSession();
        return query instanceof ObjectLevelReadQuery read && read.isLockQuery()
                || session != null && session.isInTransaction()
                || session instanceof UnitOfWorkImpl work
                        && (work.wasTransactionBegunPrematurely()
                                || work.getCommitManager().isActive()
                                || work.getParent().isInTransaction());
    }

    /** As a find is, and a reference that is followed. */
    private static boolean isById(DatabaseQuery query) {
        return query instanceof ReadObjectQuery read
                && (read.isPrimaryKeyQuery()
                        || read.getSelectionCriteria() != null
                                && read.getDescriptor()
                                        .getObjectBuilder()
                                        .isPrimaryKeyExpression(true, read.getSelectionCriteria(), read.getSession()));
    }
}
