package levee.cache.audit;

import java.util.ArrayList;
import java.util.List;
import levee.cache.audit.Finding.Kind;

/** Whether each named query on a cached type is kept, or says why it is not. */
final class QueryCheck {

    private QueryCheck() {}

    static List<Finding> of(List<EffectiveQuery> queries) {
        List<Finding> findings = new ArrayList<>();
        for (EffectiveQuery query : queries) {
            if (query.hint() != null && !query.kept()) {
                findings.add(notKept(query));
            } else if (query.reads() != null && !query.kept() && !query.declared()) {
                findings.add(withoutHint(query));
            }
        }
        return findings;
    }

    private static Finding notKept(EffectiveQuery query) {
        return new Finding(
                Kind.QUERY_NOT_KEPT,
                Severity.CRITICAL,
                "query " + query.name(),
                query.name() + " asks for its results to be kept (" + query.hint() + "), and nothing stands before it.",
                "JPA asks the database each time. " + rate(query),
                "Give persistence.xml the session event listener levee.cache.queries.QueryCache again, and look whether the"
                        + " types that it reads are cached at all.",
                query.statementsPerSecond());
    }

    private static Finding withoutHint(EffectiveQuery query) {
        return new Finding(
                Kind.QUERY_WITHOUT_HINT,
                Severity.ofCost(query.statementsPerSecond()),
                "query " + query.name(),
                query.name() + " reads " + query.reads() + ", which is cached, and does not say that it may be kept.",
                "A query without the hint goes to the database each time, whatever is cached. " + rate(query),
                "Give it the hint levee.cache.query with what its result depends on, or levee.cache.Fresh if it must see the"
                        + " database.",
                query.statementsPerSecond());
    }

    private static String rate(EffectiveQuery query) {
        return query.statementsPerSecond() == 0
                ? "Nobody asks it on this node just now."
                : "It sends " + Traffic.number(query.statementsPerSecond()) + " statements a second on this node.";
    }
}
