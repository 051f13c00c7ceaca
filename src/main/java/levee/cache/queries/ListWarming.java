package levee.cache.queries;

import java.util.List;
import levee.cache.Warming;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.eclipse.persistence.queries.ReadAllQuery;

/** Asks the questions of one kind again that were asked on this node of late. */
final class ListWarming implements Warming.Work<Asked> {

    private static final int AT_ONCE = 10;

    private final Redirection lists;
    private final ReadAllQuery query;
    private final AbstractSession session;

    /** @param query the one of its kind that all others are copied from */
    ListWarming(Redirection lists, ReadAllQuery query, AbstractSession session) {
        this.lists = lists;
        this.query = query;
        this.session = session;
    }

    @Override
    public List<Asked> wanted(int most) {
        return lists.asked(most);
    }

    @Override
    public int atOnce() {
        return AT_ONCE;
    }

    @Override
    public int load(List<Asked> some) {
        int there = 0;
        for (Asked asked : some) {
            if (lists.warm(asked.by(query), asked.arguments(), session)) {
                there++;
            }
        }
        return there;
    }
}
