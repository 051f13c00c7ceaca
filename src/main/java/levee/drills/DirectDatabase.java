package levee.drills;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.Properties;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * The database past the pool, and past what is broken on the way to it: whoever ends a fault may not be caught in it. Its
 * statements are not counted among the shop's.
 */
final class DirectDatabase {

    private static final String TIME_OUTS = "connectTimeout=2000&socketTimeout=5000";

    private DirectDatabase() {}

    static Connection open() throws SQLException {
        Config config = ConfigProvider.getConfig();
        Properties access = new Properties();
        access.put(
                "user", config.getOptionalValue("levee.db.user", String.class).orElse(""));
        access.put(
                "password",
                config.getOptionalValue("levee.db.password", String.class).orElse(""));
        Driver driver = new com.mysql.cj.jdbc.Driver();
        return driver.connect(direct(config.getValue("levee.db.url", String.class)), access);
    }

    /** Of several time-outs of a name the last one holds. */
    static String direct(String url) {
        String without = url.replaceAll("(?<=[?&])socketFactory=[^&]*&?", "").replaceFirst("[?&]$", "");
        return without + (without.contains("?") ? "&" : "?") + TIME_OUTS;
    }
}
