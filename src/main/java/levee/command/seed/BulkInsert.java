package levee.command.seed;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * Statements that insert many rows into one table, as text: binding a value costs ten times what writing it does, and
 * there are eighty million of them in a million products. The values are words of our own files and numbers, never
 * somebody's input.
 */
final class BulkInsert {
    /** Of long rows they are well below a megabyte, which every server takes in one packet. */
    private static final int ROWS = 500;

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);

    private final String head;
    private final StringBuilder text = new StringBuilder();
    private final SqlSink sink;
    private int rows;

    BulkInsert(SqlSink sink, String table, String... columns) {
        this.sink = sink;
        this.head = "INSERT INTO " + table + " (" + String.join(", ", columns) + ") VALUES ";
    }

    /** @param values one for each column */
    void add(Object... values) {
        text.append(rows == 0 ? head : ", ");
        var separator = '(';
        for (var value : values) {
            text.append(separator).append(literal(value));
            separator = ',';
        }
        text.append(')');
        if (++rows == ROWS) {
            flush();
        }
    }

    private static String literal(Object value) {
        if (value == null || value instanceof Long || value instanceof Integer) {
            return String.valueOf(value);
        }
        if (value instanceof BigDecimal amount) {
            return amount.toPlainString();
        }
        if (value instanceof Instant moment) {
            return "'" + MOMENT.format(moment) + "'";
        }
        return quoted((String) value);
    }

    private static String quoted(String word) {
        if (word.indexOf('\\') >= 0) {
            throw new IllegalArgumentException("What a backslash means depends on the server: " + word);
        }
        return "'" + word.replace("'", "''") + "'";
    }

    /** Sends on the rows that do not fill a statement. */
    void flush() {
        if (rows > 0) {
            sink.accept(text.toString());
            text.setLength(0);
            rows = 0;
        }
    }
}
