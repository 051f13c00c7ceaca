package levee.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;

/**
 * A bounded pool of connections for reads, to one server. It opens them when they are wanted, so that a server which is
 * not there hinders nobody's start.
 */
final class ReadPool extends HikariDataSource {

    private static final Duration TO_VALIDATE = Duration.ofSeconds(1);
    private static final Duration TO_KEEP_IDLE = Duration.ofMinutes(2);

    private ReadPool(HikariConfig config) {
        super(config);
    }

    /**
     * @param most connections
     * @param patience for how long somebody waits for one before the read fails
     */
    static ReadPool of(String name, TimedDataSource server, int most, Duration patience) {
        HikariConfig config = new HikariConfig();
        config.setPoolName(name);
        config.setDataSource(server);
        config.setMaximumPoolSize(most);
        config.setMinimumIdle(0);
        config.setConnectionTimeout(patience.toMillis());
        config.setValidationTimeout(Math.min(TO_VALIDATE.toMillis(), patience.toMillis()));
        config.setIdleTimeout(TO_KEEP_IDLE.toMillis());
        config.setInitializationFailTimeout(-1);
        return new ReadPool(config);
    }

    int used() {
        return isRunning() ? getHikariPoolMXBean().getActiveConnections() : 0;
    }

    int waiting() {
        return isRunning() ? getHikariPoolMXBean().getThreadsAwaitingConnection() : 0;
    }
}
