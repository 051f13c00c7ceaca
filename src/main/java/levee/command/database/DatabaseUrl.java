package levee.command.database;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import levee.command.machine.Failure;

/** The JDBC address, and the properties of Connector/J that the shop counts on. */
final class DatabaseUrl {
    static final String SCHEME = "jdbc:mysql:";

    /**
     * Times are UTC everywhere, batches travel as one statement, and nothing is asked that is known already. Statements
     * are prepared by the driver: when the server prepares them they take a tenth less time, but each connection holds
     * its own there, and a server takes no more than 16,382 of them.
     */
    private static final Map<String, String> WANTED = wanted();

    private DatabaseUrl() {}

    private static Map<String, String> wanted() {
        var wanted = new LinkedHashMap<String, String>();
        wanted.put("connectionTimeZone", "UTC");
        wanted.put("forceConnectionTimeZoneToSession", "true");
        wanted.put("connectionCollation", "utf8mb4_unicode_520_ci");
        wanted.put("rewriteBatchedStatements", "true");
        wanted.put("cachePrepStmts", "true");
        wanted.put("prepStmtCacheSize", "500");
        wanted.put("prepStmtCacheSqlLimit", "8192");
        wanted.put("useLocalSessionState", "true");
        wanted.put("cacheServerConfiguration", "true");
        wanted.put("connectTimeout", "5000");
        // JPA's provider leaves statements open whose row gets its key from the database: each connection of the pool
        // would keep all of them for ever.
        wanted.put("dontTrackOpenResources", "true");
        return wanted;
    }

    static String embedded(int port, String schema) {
        // Without TLS: the server listens on loopback alone, and is given no certificate.
        return complete(SCHEME + "//127.0.0.1:" + port + "/" + schema + "?sslMode=DISABLED");
    }

    /** Adds the wanted properties that the address does not set by itself. */
    static String complete(String url) {
        if (!url.startsWith(SCHEME + "//")) {
            throw new Failure("LEVEE_DB_URL must look like " + SCHEME + "//host:3306/levee; it begins with \""
                    + url.replaceFirst("//.*", "//") + "\".");
        }
        var present = present(url);
        var missing = WANTED.entrySet().stream()
                .filter(property -> !present.contains(property.getKey()))
                .map(property -> property.getKey() + "=" + property.getValue())
                .collect(Collectors.joining("&"));
        return missing.isEmpty() ? url : url + (url.contains("?") ? "&" : "?") + missing;
    }

    private static Set<String> present(String url) {
        var query = url.contains("?") ? url.substring(url.indexOf('?') + 1) : "";
        return Arrays.stream(query.split("&"))
                .map(property -> property.replaceFirst("=.*", ""))
                .collect(Collectors.toSet());
    }
}
