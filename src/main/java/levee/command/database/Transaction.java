package levee.command.database;

import java.sql.Connection;
import java.sql.SQLException;
import levee.command.machine.Failure;

/** Work on the database that is done as a whole or not at all. */
public final class Transaction {

    /** Work without a result. */
    @FunctionalInterface
    public interface Work {
        void run(Connection connection) throws SQLException;
    }

    /** Work with a result. */
    @FunctionalInterface
    public interface Question<T> {
        T run(Connection connection) throws SQLException;
    }

    private Transaction() {}

    public static void run(DatabaseAccess database, Work work) {
        call(database, connection -> {
            work.run(connection);
            return null;
        });
    }

    /** An error of the database is told to the user as it stands: it is the database of their own, or ours is broken. */
    public static <T> T call(DatabaseAccess database, Question<T> question) {
        try (var connection = database.open()) {
            connection.setAutoCommit(false);
            var answer = question.run(connection);
            connection.commit();
            return answer;
        } catch (SQLException e) {
            throw new Failure(
                    "The database " + database + " says: "
                            + e.getMessage().lines().findFirst().orElse(""),
                    e);
        }
    }
}
