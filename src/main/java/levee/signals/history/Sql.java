package levee.signals.history;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import levee.signals.StatementOrigin;

/** Statements of the shop's own keeping, none of which may hang for long. */
final class Sql {

    private static final int SECONDS_TO_ANSWER = 20;

    private Sql() {}

    static String of(String sql) {
        return StatementOrigin.HOUSEKEEPING.comment("signal minutes") + sql;
    }

    static PreparedStatement prepare(Connection connection, String sql, Object... parameters) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        statement.setQueryTimeout(SECONDS_TO_ANSWER);
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
        return statement;
    }
}
