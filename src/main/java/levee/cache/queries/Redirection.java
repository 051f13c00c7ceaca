package levee.cache.queries;

import java.util.List;
import java.util.Optional;
import levee.cache.BypassReason;
import levee.cache.CacheStatistics.Tier;
import levee.cache.Demand;
import levee.cache.Fresh;
import levee.cache.Freshness;
import levee.cache.Loading;
import levee.cache.OneLoad.Answer;
import levee.cache.Passing;
import levee.cache.Probes.Probe;
import levee.cache.ReadCounts;
import levee.cache.Shown;
import levee.cache.SpokenFor;
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
    private final transient Asking asking;
    private final transient ReadCounts reads;
    private final transient Demand<Asked> demand = new Demand<>();

    Redirection(String name, Results results, Shape shape, Asking asking) {
        this.name = name;
        this.results = results;
        this.shape = shape;
        this.asking = asking;
        this.reads = new ReadCounts(Tier.QUERY, name);
    }

    @Override
    public Object invokeQuery(DatabaseQuery asked, DataRecord arguments, Session from) {
        ReadAllQuery query = (ReadAllQuery) asked;
        AbstractSession session = (AbstractSession) from;
        AbstractRecord row = (AbstractRecord) arguments;
        Question question = asking.question(query, row, session);
        question.tags().forEach(Shown::add);
        if (!question.mayBeKept() || !mayBeKept(query, session) || isDirty(session)) {
            return session.executeQuery(query, row);
        }
        if (!demand.isKnown(question.key())) {
            demand.note(question.key(), new Asked(query.getFirstResult(), query.getMaxRows(), asking.needed(row)));
        }
        Optional<BypassReason> closed = closedBy();
        if (closed.isPresent()) {
            return Passing.by(
                    name, closed.get(), () -> SpokenFor.by(question.tags(), () -> session.executeQuery(query, row)));
        }
        Answer<Object> answer = results.ask(
                question, rows -> result(rows, query, session), () -> select(question, query, row, session));
        reads.count(Freshness.ofThisNode().late(answer.outcome()));
        return answer.value();
    }

    /** @param query the one that this stands before */
    Probe probe(ReadAllQuery query, AbstractSession session) {
        return () -> session.isConnected()
                ? demand.foremost(1).stream().findFirst().map(asked -> () -> ask(asked, query, session))
                : Optional.empty();
    }

    private static void ask(Asked asked, ReadAllQuery query, AbstractSession session) {
        ReadAllQuery again = (ReadAllQuery) query.clone();
        again.setFirstResult(asked.first());
        again.setMaxRows(asked.end());
        session.executeQuery(again, asked.arguments());
    }

    private Optional<BypassReason> closedBy() {
        return results.closedBy().or(shape::closedBy);
    }

    /** What was asked of late: see {@link Demand#foremost}. */
    List<Asked> asked(int most) {
        return demand.foremost(most);
    }

    /** Has the answer where whoever asks next will find it. Nobody has asked yet: it is no read. */
    boolean warm(ReadAllQuery query, AbstractRecord arguments, AbstractSession session) {
        if (closedBy().isPresent()) {
            return false;
        }
        Question question = asking.question(query, arguments, session);
        results.ask(
                question,
                rows -> shape.warm(rows, session) ? Optional.of(rows) : Optional.empty(),
                () -> select(question, query, arguments, session));
        return true;
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

    private Results.Selected select(
            Question question, ReadAllQuery query, AbstractRecord arguments, AbstractSession session) {
        Object result =
                Loading.of(name, () -> SpokenFor.by(question.tags(), () -> session.executeQuery(query, arguments)));
        List<Object[]> rows = shape.rows(result, query, session);
        shape.show(rows);
        return new Results.Selected(result, rows);
    }
}
