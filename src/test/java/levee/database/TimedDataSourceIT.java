package levee.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import levee.command.database.DatabaseAccess;
import levee.command.database.EmbeddedDatabase;
import levee.command.database.Make;
import levee.command.machine.Ports;
import levee.command.machine.SlowProxy;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Nothing hangs for ever, on both makes. */
class TimedDataSourceIT {

    private static final Bounds SHORT = new Bounds(Duration.ofSeconds(1), Optional.of(Duration.ofSeconds(1)));

    private static final String LONG = """
            WITH RECURSIVE n AS (SELECT 1 AS i UNION ALL SELECT i + 1 FROM n WHERE i < 500)
            SELECT COUNT(*) FROM n a, n b, n c, n d""";

    /** Of MariaDB, and of MySQL. */
    private static final Integer[] TIMED_OUT = {1969, 3024};

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void theServerEndsAStatementThatTakesTooLongAndTheConnectionIsStillGood(Make make) throws SQLException {
        try (EmbeddedDatabase database = new EmbeddedDatabase(make, folder, Ports.firstOfFree(1));
                Connection connection = source(database.start(progress -> {}), SHORT);
                Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.executeQuery(LONG))
                    .isInstanceOfSatisfying(
                            SQLException.class,
                            e -> assertThat(e.getErrorCode()).isIn((Object[]) TIMED_OUT));
            assertThat(statement.execute("SELECT 1")).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void whoWaitsForARowWaitsNoLongerThanItsBound(Make make) throws SQLException {
        try (EmbeddedDatabase database = new EmbeddedDatabase(make, folder, Ports.firstOfFree(1));
                Connection first = source(database.start(progress -> {}), SHORT);
                Connection second = source(database.access(), SHORT);
                Statement holding = first.createStatement();
                Statement waiting = second.createStatement()) {
            holding.execute("CREATE TABLE rows_of_mine (id INT PRIMARY KEY, amount INT)");
            holding.execute("INSERT INTO rows_of_mine VALUES (1, 1)");
            first.setAutoCommit(false);
            holding.execute("UPDATE rows_of_mine SET amount = 2");
            ThrowingCallable update = () -> waiting.execute("UPDATE rows_of_mine SET amount = 3");
            // Whichever of the two bounds comes first.
            assertThatThrownBy(update)
                    .isInstanceOfSatisfying(
                            SQLException.class,
                            e -> assertThat(e.getErrorCode()).isIn(1205, 1969));
        }
    }

    @ParameterizedTest
    @EnumSource(names = "MARIADB")
    void aServerThatDoesNotAnswerAtAllIsGivenUp(Make make) throws SQLException {
        int port = Ports.firstOfFree(1);
        try (EmbeddedDatabase database = new EmbeddedDatabase(make, folder, port)) {
            DatabaseAccess access = database.start(progress -> {});
            try (SlowProxy proxy = new SlowProxy(port);
                    Connection connection = source(
                            new DatabaseAccess(
                                    access.url().replace(":" + port + "/", ":" + proxy.port() + "/"),
                                    access.user(),
                                    access.password()),
                            SHORT);
                    Statement statement = connection.createStatement()) {
                proxy.delay(Duration.ofMinutes(1));
                assertThatThrownBy(() -> statement.execute("SELECT 1"))
                        .isInstanceOfSatisfying(
                                SQLException.class,
                                e -> assertThat(e.getSQLState()).startsWith("08"));
            }
        }
    }

    private static Connection source(DatabaseAccess access, Bounds bounds) throws SQLException {
        return new Server(access.url(), access.user(), access.password())
                .source(Purpose.READS, bounds)
                .getConnection();
    }
}
