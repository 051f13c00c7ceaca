package levee.cache.entities;

import java.util.Collection;
import java.util.Set;
import levee.cache.AsOf;
import levee.cache.CacheTag;
import levee.cache.Changes;
import levee.cache.Freshness;
import levee.cache.Freshness.Trust;
import levee.cache.SpokenFor;
import levee.database.ReadSource;
import levee.database.TransactionSource;
import org.eclipse.persistence.internal.databaseaccess.DatabaseCall;
import org.eclipse.persistence.sessions.DatabaseLogin;
import org.eclipse.persistence.sessions.JNDIConnector;
import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.SessionEvent;
import org.eclipse.persistence.sessions.SessionEventAdapter;
import org.eclipse.persistence.sessions.server.ConnectionPool;
import org.eclipse.persistence.sessions.server.ExternalConnectionPool;
import org.eclipse.persistence.sessions.server.ServerSession;

/**
 * Gives EclipseLink connections by what they are for. It asks for one with each read outside of a transaction's changes, just
 * after it has told of the statement; within a transaction that has changed something all goes by the transaction's own.
 *
 * <p>A replica may answer what the log of changes speaks for. The argument is that of {@link Changes}: whatever is read is
 * kept with a position in the log, up to which it is known to hold. A replica has all that was committed up to a position
 * that is known of it ({@link levee.database.Beats}). If nothing that the statement depends on has changed between that and
 * what this node knows by now, then the replica has it as it is by now, and the primary could not have given another answer
 * at any position up to this one. So whoever loads goes on noting this node's own position, and needs not know who answered.
 * If something has changed, or this node does not know, the primary is asked: a replica that lags behind is asked less, and
 * shows nobody anything that this node knows to be old. Who has written something reads it back, since a commit is known to
 * its node before it is acknowledged.
 *
 * <p>What this node does not know to have changed it may have shown all the same, if the primary, another replica or another
 * node has given it what is new. A replica that does not have all that was committed before is not asked for the same thing,
 * until this node has looked into the log again ({@link AsOf}). Whatever goes past the cache is shown as the server has it that
 * answers: within the bound of two readings the later may be the older one.
 */
final class ReadRouting extends SessionEventAdapter {

    private static final String POOL = "levee.reads";

    private final CachedTables tables;
    private final ConnectionPool reads;
    private final Changes changes = Changes.ofThisNode();

    private ReadRouting(CachedTables tables, ConnectionPool reads) {
        this.tables = tables;
        this.reads = reads;
    }

    /** Where JPA was given a data source; where it opens its connections itself, there is nothing to choose. */
    static void attach(Session session, CachedTables tables) {
        if (session instanceof ServerSession shared
                && shared.getLogin().getConnector() instanceof JNDIConnector given
                && given.getDataSource() != null) {
            TransactionSource transactions = new TransactionSource(given.getDataSource());
            DatabaseLogin forReads = (DatabaseLogin) shared.getLogin().clone();
            forReads.setConnector(new JNDIConnector(new ReadSource(transactions)));
            shared.getLogin().setConnector(new JNDIConnector(transactions));
            ConnectionPool pool = new ExternalConnectionPool(POOL, forReads, shared);
            shared.setReadConnectionPool(pool);
            shared.getEventManager().addListener(new ReadRouting(tables, pool));
        }
    }

    @Override
    public void preExecuteCall(SessionEvent event) {
        ReadSource.next();
        if (event.getCall() instanceof DatabaseCall call
                && call.getSQLString() != null
                && call.getQuery().getAccessor() != null
                && call.getQuery().getAccessor().getPool() == reads) {
            Collection<CacheTag> tags = SpokenFor.tags();
            boolean isSpokenFor = SpokenFor.isUnderWay();
            tables.allReadBy(call.getSQLString(), table -> isSpokenFor)
                    .filter(regions -> isSpokenFor || !regions.isEmpty())
                    .ifPresent(regions -> ReadSource.next(wanted(regions, tags)));
        }
    }

    private ReadSource.Condition wanted(Set<String> regions, Collection<CacheTag> tags) {
        return (position, at) -> Freshness.ofThisNode().trust() == Trust.FRESH
                && regions.stream().allMatch(region -> changes.holds(CacheTag.all(region), position))
                && tags.stream().allMatch(tag -> changes.holds(tag, position))
                && AsOf.mayBe(at)
                && Reading.isAsOf(at);
    }
}
