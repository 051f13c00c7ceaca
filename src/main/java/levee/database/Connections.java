package levee.database;

import java.util.Optional;
import java.util.function.LongSupplier;
import javax.sql.DataSource;

/**
 * The connections of this node, where JPA's provider finds them, which knows no injection. Before they are there, and in a
 * test that has none, all go by the data source that the provider was given.
 */
public final class Connections {

    /** No replica has anything up to there. */
    private static final long NOWHERE = Long.MIN_VALUE;

    private static final Connections OF_THIS_NODE = new Connections();

    private volatile DataSource orders;
    private volatile Reads reads;
    private volatile LongSupplier position = () -> NOWHERE;

    static Connections ofThisNode() {
        return OF_THIS_NODE;
    }

    /** @param position up to where in the log of changes this node knows of everything */
    public static void follow(LongSupplier position) {
        OF_THIS_NODE.position = position;
    }

    long position() {
        return position.getAsLong();
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

    Optional<Reads> reads() {
        return Optional.ofNullable(reads);
    }

    /** Told of a statement that failed because its server, a replica, has gone. */
    void failed(String address) {
        reads().ifPresent(all -> all.replicas().failed(address));
    }
}
