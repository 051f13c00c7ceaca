package levee.signals;

import java.util.Optional;

/** What a statement does, as far as it is counted: commits, settings and the driver's own questions are not. */
enum StatementKind {
    SELECT,
    WRITE;

    /** Empty for what is not counted. */
    static Optional<StatementKind> of(String sql) {
        int start = firstWord(sql, 0);
        if (starts(sql, start, "SELECT")) {
            // The driver asks for its session variables in this way.
            return sql.startsWith("@@", start + "SELECT ".length()) ? Optional.empty() : Optional.of(SELECT);
        }
        if (starts(sql, start, "WITH")) {
            return Optional.of(SELECT);
        }
        boolean write = starts(sql, start, "INSERT")
                || starts(sql, start, "UPDATE")
                || starts(sql, start, "DELETE")
                || starts(sql, start, "REPLACE");
        return write ? Optional.of(WRITE) : Optional.empty();
    }

    private static int firstWord(String sql, int from) {
        int start = from;
        while (start < sql.length() && (Character.isWhitespace(sql.charAt(start)) || sql.charAt(start) == '(')) {
            start++;
        }
        if (sql.startsWith("/*", start)) {
            int end = sql.indexOf("*/", start);
            return end < 0 ? sql.length() : firstWord(sql, end + "*/".length());
        }
        return start;
    }

    private static boolean starts(String sql, int at, String word) {
        return sql.regionMatches(true, at, word, 0, word.length());
    }
}
