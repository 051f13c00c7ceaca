package levee.database;

import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * How long something may take on a connection.
 *
 * @param statement then the server ends it
 * @param lock for how long it waits for a row; empty if the server says so
 */
record Bounds(Duration statement, Optional<Duration> lock) {

    /** As the settings of this node have them. */
    static Bounds of(Purpose purpose) {
        return switch (purpose) {
            case ORDERS ->
                new Bounds(
                        seconds(DatabaseSettings.ORDERS_SECONDS, DatabaseSettings.ORDERS_SECONDS_DEFAULT),
                        Optional.of(seconds(DatabaseSettings.LOCK_SECONDS, DatabaseSettings.LOCK_SECONDS_DEFAULT)));
            case SHOP -> ofStatement(DatabaseSettings.SHOP_SECONDS, DatabaseSettings.SHOP_SECONDS_DEFAULT);
            case READS -> ofStatement(DatabaseSettings.READ_SECONDS, DatabaseSettings.READ_SECONDS_DEFAULT);
            case HOUSEKEEPING ->
                ofStatement(DatabaseSettings.HOUSEKEEPING_SECONDS, DatabaseSettings.HOUSEKEEPING_SECONDS_DEFAULT);
        };
    }

    private static Bounds ofStatement(String setting, String byDefault) {
        return new Bounds(seconds(setting, byDefault), Optional.empty());
    }

    private static Duration seconds(String setting, String byDefault) {
        Config config = ConfigProvider.getConfig();
        long seconds = config.getOptionalValue(setting, Long.class).orElse(Long.valueOf(byDefault));
        if (seconds < 1) {
            throw new IllegalArgumentException(setting + " is " + seconds + "; it takes whole seconds from 1 on");
        }
        return Duration.ofSeconds(seconds);
    }
}
