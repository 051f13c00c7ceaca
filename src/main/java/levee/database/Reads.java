package levee.database;

import java.time.Duration;
import java.util.function.LongPredicate;
import javax.sql.DataSource;

/** By what reads go: a bounded pool on the primary. */
final class Reads implements AutoCloseable {

    private final ReadPool primary;

    /**
     * @param most connections to a server
     * @param patience for how long somebody waits for one
     */
    Reads(Server server, Bounds bounds, int most, Duration patience) {
        primary = ReadPool.of("primary", server.source(Purpose.READS, bounds), most, patience);
    }

    DataSource by(LongPredicate holds) {
        return primary;
    }

    ReadPool primary() {
        return primary;
    }

    @Override
    public void close() {
        primary.close();
    }
}
