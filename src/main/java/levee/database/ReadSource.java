package levee.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.LongPredicate;
import javax.sql.DataSource;

/**
 * For what is read outside of a transaction's changes. What the log of changes speaks for goes by the connections of
 * reads, to a replica if one has all that it depends on; whatever else, and all that is read for an order, as transactions
 * go.
 */
public final class ReadSource extends ChosenSource {

    private static final ThreadLocal<LongPredicate> NEXT = new ThreadLocal<>();

    private final DataSource transactions;

    public ReadSource(DataSource transactions) {
        this.transactions = transactions;
    }

    /**
     * What this thread reads next, by a connection that it asks for then, is something that the log speaks for.
     *
     * @param holds whether it is, as it was at a position in the log, as it is now
     */
    public static void next(LongPredicate holds) {
        NEXT.set(holds);
    }

    /** It is nothing of the kind. */
    public static void next() {
        NEXT.remove();
    }

    @Override
    public Connection getConnection() throws SQLException {
        LongPredicate holds = NEXT.get();
        NEXT.remove();
        Optional<Reads> reads = Connections.ofThisNode().reads();
        return holds == null || reads.isEmpty() || Ordering.isUnderWay()
                ? super.getConnection()
                : reads.get().connect(holds);
    }

    @Override
    DataSource chosen() {
        return transactions;
    }
}
