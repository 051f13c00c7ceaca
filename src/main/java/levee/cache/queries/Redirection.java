package levee.cache.queries;

import java.util.List;
import java.util.Optional;
import levee.cache.BypassReason;
import levee.cache.CacheStatistics.Outcome;
import levee.cache.CacheStatistics.Tier;
import levee.cache.Fresh;
import levee.cache.Freshness;
import levee.cache.Loading;
import levee.cache.OneLoad.Answer;
import levee.cache.Passing;
import levee.cache.Probes.Probe;
import levee.cache.ReadCounts;
import levee.cache.Shown;
import org.eclipse.persistence.internal.sessions.AbstractRecord;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.eclipse.persistence.internal.sessions.UnitOfWorkImpl;
import org.eclipse.persistence.queries.DatabaseQuery;
import org.eclipse.persistence.queries.QueryRedirector;
import org.eclipse.persistence.queries.ReadAllQuery;
import org.eclipse.persistence.sessions.DataRecord;
import org.eclipse.persistence.sessions.Session;

/** Stands before a query: answers from the grid what it can, and sends there what the database says. */
final class Redirection implements QueryRedirector {

    private static final long serialVersionUID = 1;

    private final String name;
    private final transient Results results;
    private final transient Shape shape;
    private final transient Question.Reader reader;
    private final transient ReadCounts reads;

    /** What somebody has asked, to be asked again by whoever wants to see whether it is kept. Null until somebody has. */
    private transient volatile Asked last;

    /** Of a question, what the query does not know by itself. */
    private record Asked(int first, int most, AbstractRecord arguments) {}

    Redirection(String name, Results results, Shape shape, Question.Reader reader) {
        this.name = name;
        this.results = results;
        this.shape = shape;
        this.reader = reader;
        this.reads = new ReadCounts(Tier.QUERY, name);
    }

    @Override
    public Object invokeQuery(DatabaseQuery asked, DataRecord arguments, Session from) {
        ReadAllQuery query = (ReadAllQuery) asked;
        AbstractSession session = (AbstractSession) from;
        AbstractRecord row = (AbstractRecord) arguments;
        Question question = reader.read(query, row, session);
        question.tags().forEach(Shown::add);
        if (!question.mayBeKept() || !mayBeKept(query, session) || isDirty(session)) {
            return session.executeQuery(query, row);
        }
        Optional<BypassReason> closed = results.closedBy().or(shape::closedBy);
        if (closed.isPresent()) {
            return Passing.by(name, closed.get(), () -> session.executeQuery(query, row));
        }
        Answer<Object> answer =
                results.ask(question, rows -> result(rows, query, session), () -> select(query, row, session));
        reads.count(Freshness.ofThisNode().late(answer.outcome()));
        if (last == null || answer.outcome() == Outcome.LOADED) {
            last = new Asked(query.getFirstResult(), query.getMaxRows(), row);
        }
        return answer.value();
    }

    /** @param query the one that this stands before */
    Probe probe(ReadAllQuery query, Session session) {
        return () -> Optional.ofNullable(last).map(asked -> () -> ask(asked, query, (AbstractSession) session));
    }

    private static void ask(Asked asked, ReadAllQuery query, AbstractSession session) {
        ReadAllQuery again = (ReadAllQuery) query.clone();
        again.setFirstResult(asked.first);
        again.setMaxRows(asked.most);
        session.executeQuery(again, asked.arguments);
    }

    /** Whoever wants it fresh, locked, or other than whole gets it from the database. */
    static boolean mayBeKept(ReadAllQuery query, AbstractSession session) {
        return !query.shouldRetrieveBypassCache()
                && !Fresh.SQL.equals(query.getHintString())
                && !query.shouldRefreshIdentityMapResult()
                && !query.shouldConformResultsInUnitOfWork()
                && query.shouldMaintainCache()
                && !query.isLockQuery(session)
                && query.getFetchGroup() == null
                && !query.getContainerPolicy().overridesRead();
    }

    /** What the transaction has changed so far, only the database knows. */
    static boolean isDirty(AbstractSession session) {
        return session.isInTransaction()
                || session instanceof UnitOfWorkImpl work && work.wasTransactionBegunPrematurely();
    }

    private Optional<Object> result(List<Object[]> rows, ReadAllQuery query, AbstractSession session) {
        Optional<Object> result = shape.result(rows, query, session);
        result.ifPresent(found -> shape.show(rows));
        return result;
    }

    private Results.Selected select(ReadAllQuery query, AbstractRecord arguments, AbstractSession session) {
        Object result = Loading.of(name, () -> session.executeQuery(query, arguments));
        List<Object[]> rows = shape.rows(result, query, session);
        shape.show(rows);
        return new Results.Selected(result, rows);
    }
}
