package levee.command.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import levee.command.machine.Ports;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DatabaseIT {
    @TempDir
    private Path folder;

    private final int port = Ports.firstOfFree(1);
    private final List<String> progress = new ArrayList<>();
    private EmbeddedDatabase database;

    private DatabaseAccess start(Make make) {
        database = new EmbeddedDatabase(make, folder, port);
        return database.start(progress::add);
    }

    @AfterEach
    void stop() {
        database.stop();
    }

    @ParameterizedTest
    @EnumSource
    void everyMigrationRunsOnBothMakes(Make make) throws Exception {
        var access = start(make);
        Migrations.apply(access, progress::add);

        long files;
        try (var migrations = Files.list(Path.of("sql/migrations"))) {
            files = migrations.count();
        }
        assertThat(query(access, "SELECT COUNT(*) FROM flyway_schema_history WHERE success = 1"))
                .isEqualTo(Long.toString(files));
        assertThat(progress).last().asString().contains(files + " migrations");
    }

    @ParameterizedTest
    @EnumSource
    void demandsThePassword(Make make) {
        var access = start(make);
        for (var user : List.of("levee", "root", "", "somebody")) {
            for (var password : List.of("", "wrong")) {
                assertThatThrownBy(() -> new DatabaseAccess(access.url(), user, password).open())
                        .as("user '%s' with password '%s'", user, password)
                        .isInstanceOf(SQLException.class)
                        .hasMessageContaining("Access denied");
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void listensOnLoopbackAlone(Make make) throws Exception {
        start(make);
        assertThat(reachable(InetAddress.getByName("127.0.0.1"))).isTrue();
        for (var network : Collections.list(NetworkInterface.getNetworkInterfaces())) {
            for (var address : Collections.list(network.getInetAddresses())) {
                if (!address.getHostAddress().equals("127.0.0.1")) {
                    assertThat(reachable(address)).as(address.toString()).isFalse();
                }
            }
        }
    }

    private boolean reachable(InetAddress address) throws IOException {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, port), 1_000);
            return true;
        } catch (ConnectException e) {
            return false;
        }
    }

    @ParameterizedTest
    @EnumSource
    void keepsWhatWasCommittedThroughACrash(Make make) throws Exception {
        var access = start(make);
        update(access, "CREATE TABLE kept (word VARCHAR(20))");
        update(access, "INSERT INTO kept VALUES ('grüezi 👋')");
        database.kill();

        assertThat(query(database.start(progress::add), "SELECT word FROM kept"))
                .isEqualTo("grüezi 👋");
    }

    @ParameterizedTest
    @EnumSource
    void startingTwiceLeavesTheRunningServerAlone(Make make) throws Exception {
        var since = query(start(make), "SELECT CONNECTION_ID()");
        var again = new EmbeddedDatabase(make, folder, port).start(progress::add);
        assertThat(Long.parseLong(query(again, "SELECT CONNECTION_ID()"))).isGreaterThan(Long.parseLong(since));
    }

    @ParameterizedTest
    @EnumSource
    void tellsTheTimeInUtcToTheMicrosecond(Make make) throws Exception {
        var access = start(make);
        assertThat(query(access, "SELECT TIMEDIFF(NOW(), UTC_TIMESTAMP())")).startsWith("00:00:0");
        update(access, "CREATE TABLE moments (moment DATETIME(6))");
        try (var connection = access.open();
                var insert = connection.prepareStatement("INSERT INTO moments VALUES (?)")) {
            insert.setObject(1, java.time.Instant.parse("2024-06-01T14:00:00.123456Z"));
            insert.executeUpdate();
        }
        assertThat(query(access, "SELECT DATE_FORMAT(moment, '%Y-%m-%dT%H:%i:%s.%f') FROM moments"))
                .isEqualTo("2024-06-01T14:00:00.123456");
    }

    private static String query(DatabaseAccess access, String sql) throws SQLException {
        try (var connection = access.open();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static void update(DatabaseAccess access, String sql) throws SQLException {
        try (var connection = access.open();
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
