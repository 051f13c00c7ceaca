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
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import levee.command.machine.Ports;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The servers that Levee brings, each started once for its tests. */
class DatabaseIT {

    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    abstract static class OnAServer {
        private final Make make;
        private final int port = Ports.firstOfFree(1);
        private final List<String> progress = new ArrayList<>();
        private Path folder;
        private EmbeddedDatabase server;
        private DatabaseAccess access;

        OnAServer(Make make) {
            this.make = make;
        }

        @BeforeAll
        void start(@TempDir Path folder) {
            this.folder = folder;
            server = new EmbeddedDatabase(make, folder, port);
            access = server.start(progress::add);
            Migrations.apply(access, progress::add);
        }

        @AfterAll
        void stop() {
            server.stop();
        }

        @Test
        void everyMigrationRan() throws Exception {
            long files;
            try (var migrations = Files.list(Path.of("sql/migrations"))) {
                files = migrations.count();
            }
            assertThat(query("SELECT COUNT(*) FROM flyway_schema_history WHERE success = 1"))
                    .isEqualTo(Long.toString(files));
            assertThat(progress).anyMatch(line -> line.contains(files + " migrations"));
        }

        @Test
        void demandsThePassword() {
            for (var user : List.of("levee", "root", "", "somebody")) {
                for (var password : List.of("", "wrong")) {
                    assertThatThrownBy(() -> new DatabaseAccess(access.url(), user, password).open())
                            .as("user '%s' with password '%s'", user, password)
                            .isInstanceOf(SQLException.class)
                            .hasMessageContaining("Access denied");
                }
            }
        }

        @Test
        void listensOnLoopbackAlone() throws Exception {
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

        @Test
        void keepsWhatWasCommittedThroughACrash() throws Exception {
            update("CREATE TABLE kept (word VARCHAR(20))");
            update("INSERT INTO kept VALUES ('grüezi 👋')");
            server.kill();
            assertThat(server.running()).isFalse();

            server.start(progress::add);
            assertThat(query("SELECT word FROM kept")).isEqualTo("grüezi 👋");
        }

        @Test
        void startingTwiceLeavesTheRunningServerAlone() {
            var pid = server.pid();
            var again = new EmbeddedDatabase(make, folder, port).start(progress::add);
            assertThat(again).isEqualTo(access);
            assertThat(server.pid()).isEqualTo(pid);
        }

        @Test
        void tellsTheTimeInUtcToTheMicrosecond() throws Exception {
            assertThat(query("SELECT TIMEDIFF(NOW(), UTC_TIMESTAMP())")).startsWith("00:00:0");
            update("CREATE TABLE moments (moment DATETIME(6))");
            try (var connection = access.open();
                    var insert = connection.prepareStatement("INSERT INTO moments VALUES (?)")) {
                insert.setObject(1, Instant.parse("2024-06-01T14:00:00.123456Z"));
                insert.executeUpdate();
            }
            assertThat(query("SELECT DATE_FORMAT(moment, '%Y-%m-%dT%H:%i:%s.%f') FROM moments"))
                    .isEqualTo("2024-06-01T14:00:00.123456");
        }

        @Test
        void comparesWordsAsTheTablesDo() throws Exception {
            assertThat(query("SELECT 'straße' = 'STRASSE'")).isEqualTo("1");
        }

        private String query(String sql) throws SQLException {
            try (var connection = access.open();
                    var statement = connection.createStatement();
                    var rows = statement.executeQuery(sql)) {
                rows.next();
                return rows.getString(1);
            }
        }

        private void update(String sql) throws SQLException {
            try (var connection = access.open();
                    var statement = connection.createStatement()) {
                statement.executeUpdate(sql);
            }
        }
    }

    @Nested
    class OnMariaDb extends OnAServer {
        OnMariaDb() {
            super(Make.MARIADB);
        }
    }

    @Nested
    class OnMySql extends OnAServer {
        OnMySql() {
            super(Make.MYSQL);
        }
    }
}
