package levee.database;

import java.util.Optional;
import java.util.function.LongPredicate;
import javax.sql.DataSource;

/**
 * The connections of this node, where JPA's provider finds them, which knows no injection. Before they are there, and in a
 * test that has none, all go by the data source that the provider was given.
 */
public final class Connections {

    private static final Connections OF_THIS_NODE = new Connections();

    private volatile DataSource orders;
    private volatile Reads reads;

    static Connections ofThisNode() {
        return OF_THIS_NODE;
    }

    void open(DataSource ordersAlone, Reads opened) {
        orders = ordersAlone;
        reads = opened;
    }

    void close() {
        Reads old = reads;
        orders = null;
        reads = null;
        if (old != null) {
            old.close();
        }
    }

    Optional<DataSource> orders() {
        return Optional.ofNullable(orders);
    }

    Optional<DataSource> reads(LongPredicate holds) {
        return Optional.ofNullable(reads).map(all -> all.by(holds));
    }
}
