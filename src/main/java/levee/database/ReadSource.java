package levee.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * For what is read outside of a transaction's changes. What the log of changes speaks for goes by the connections of
 * reads, to a replica if one has all that it depends on; whatever else, and all that is read for an order, as transactions
 * go.
 */
public final class ReadSource extends ChosenSource {

    private static final ThreadLocal<Condition> NEXT = new ThreadLocal<>();

    /** Which replica will do. */
    @FunctionalInterface
    public interface Condition {

        /**
         * @param position in the log of changes, up to which the replica has everything
         * @param at by the nano time of the machine: it has all that was committed before, too
         */
        boolean holds(long position, long at);
    }

    private final DataSource transactions;

    public ReadSource(DataSource transactions) {
        this.transactions = transactions;
    }

    /**
     * What this thread reads next, by a connection that it asks for then, is something that the log speaks for.
     *
     * @param wanted of a replica, to be asked
     */
    public static void next(Condition wanted) {
        NEXT.set(wanted);
    }

    /** It is nothing of the kind. */
    public static void next() {
        NEXT.remove();
    }

    @Override
    public Connection getConnection() throws SQLException {
        Condition wanted = NEXT.get();
        NEXT.remove();
        Optional<Reads> reads = Connections.ofThisNode().reads();
        return wanted == null || reads.isEmpty() || Ordering.isUnderWay()
                ? super.getConnection()
                : reads.get().connect(wanted);
    }

    @Override
    DataSource chosen() {
        return transactions;
    }
}
