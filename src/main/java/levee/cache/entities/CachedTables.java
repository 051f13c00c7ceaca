package levee.cache.entities;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The tables of the cached types, as statements name them. */
final class CachedTables {

    /** Where the session has them, for whoever wants to know what a statement reads. */
    static final String PROPERTY = "levee.cache.tables";

    /** What follows FROM or JOIN, and in a list of tables whatever follows the comma. */
    private static final Pattern TABLE = Pattern.compile(
            "(?:\\b(?:from|join)\\s+|\\G(?:\\s+(?:as\\s+)?\\w+)?\\s*,\\s*)\\(?\\s*(?:`?\\w+`?\\.)?`?(\\w+)`?",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern READ = Pattern.compile(
            "\\s*(?:/\\*.*?\\*/\\s*)?\\(*\\s*(?:select|with)\\b.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private final Map<String, String> regions = new HashMap<>();

    void add(Collection<String> tables, String region) {
        tables.forEach(table -> regions.put(unquoted(table), region));
    }

    private static String unquoted(String table) {
        return table.substring(table.lastIndexOf('.') + 1).replace("`", "").toLowerCase(Locale.ROOT);
    }

    /**
     * The regions of all tables that a statement reads; empty if it writes, or reads a table that is no cached type's and
     * that nobody else speaks for.
     *
     * @param isKnown of a table that is no cached type's, whether somebody does
     */
    Optional<Set<String>> allReadBy(String sql, Predicate<String> isKnown) {
        if (!READ.matcher(sql).matches()) {
            return Optional.empty();
        }
        Set<String> read = new HashSet<>();
        Matcher table = TABLE.matcher(sql);
        while (table.find()) {
            String name = table.group(1).toLowerCase(Locale.ROOT);
            String region = regions.get(name);
            if (region != null) {
                read.add(region);
            } else if (!isKnown.test(name)) {
                return Optional.empty();
            }
        }
        return Optional.of(read);
    }

    /** The region of the first cached table that a statement reads; none if it reads no such table, or writes. */
    Optional<String> readBy(String sql) {
        if (!READ.matcher(sql).matches()) {
            return Optional.empty();
        }
        Matcher table = TABLE.matcher(sql);
        while (table.find()) {
            String region = regions.get(table.group(1).toLowerCase(Locale.ROOT));
            if (region != null) {
                return Optional.of(region);
            }
        }
        return Optional.empty();
    }
}
