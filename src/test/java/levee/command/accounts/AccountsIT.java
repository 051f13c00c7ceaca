package levee.command.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import levee.accounts.PasswordHash;
import levee.command.accounts.Administrators.Appointment;
import levee.command.database.DatabaseAccess;
import levee.command.database.EmbeddedDatabase;
import levee.command.database.Make;
import levee.command.database.Migrations;
import levee.command.machine.Failure;
import levee.command.machine.Ports;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

class AccountsIT {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2024-06-01T14:00:00Z"), ZoneOffset.UTC);
    private static final String EMAIL = "boss@shop.example";

    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    abstract static class OnAServer {
        private final Make make;
        private EmbeddedDatabase server;
        private DatabaseAccess database;

        OnAServer(Make make) {
            this.make = make;
        }

        @BeforeAll
        void start(@TempDir Path folder) {
            server = new EmbeddedDatabase(make, folder, Ports.firstOfFree(1));
            database = server.start(progress -> {});
            Migrations.apply(database, progress -> {});
        }

        @AfterAll
        void stop() {
            server.stop();
        }

        @BeforeEach
        void empty() throws SQLException {
            update("DELETE FROM account_roles");
            update("DELETE FROM accounts");
        }

        @Test
        void thereIsOneDemoAccountForEachRole() throws SQLException {
            DemoAccounts.ensure(database, "first password", CLOCK);
            assertThat(rows("SELECT CONCAT(a.email, ' ', r.role) FROM accounts a"
                            + " JOIN account_roles r ON r.account_id = a.id WHERE a.demo = TRUE ORDER BY a.email"))
                    .containsExactly(
                            "administrator@levee.example ADMINISTRATOR",
                            "marketing@levee.example MARKETING",
                            "merchant@levee.example MERCHANT",
                            "operations@levee.example OPERATIONS",
                            "shopper@levee.example SHOPPER");
        }

        @Test
        void theDemoAccountsOpenWithThePasswordThatHoldsNow() throws SQLException {
            DemoAccounts.ensure(database, "first password", CLOCK);
            DemoAccounts.ensure(database, "second password", CLOCK);
            assertThat(rows("SELECT password_hash FROM accounts"))
                    .hasSize(5)
                    .allMatch(hash -> PasswordHash.matches("second password".toCharArray(), hash));
        }

        @Test
        void ensuringThemTwiceEndsNobodysSession() throws SQLException {
            DemoAccounts.ensure(database, "first password", CLOCK);
            var before = rows("SELECT CONCAT(id, password_hash, sign_in_epoch) FROM accounts ORDER BY id");
            DemoAccounts.ensure(database, "first password", CLOCK);
            assertThat(rows("SELECT CONCAT(id, password_hash, sign_in_epoch) FROM accounts ORDER BY id"))
                    .isEqualTo(before);
        }

        @Test
        void aLiveShopIsRefusedWhileThereIsADemoAccount() {
            assertThatCode(() -> DemoAccounts.refuse(database)).doesNotThrowAnyException();
            DemoAccounts.ensure(database, "first password", CLOCK);
            assertThatThrownBy(() -> DemoAccounts.refuse(database))
                    .isInstanceOf(Failure.class)
                    .hasMessageContaining("merchant@levee.example");
        }

        @Test
        void anAdministratorIsCreated() throws SQLException {
            assertThat(Administrators.exist(database)).isFalse();
            assertThat(appoint("Boss@Shop.example", "correct horse")).isEqualTo(Appointment.CREATED);
            assertThat(Administrators.exist(database)).isTrue();
            assertThat(rows("SELECT email FROM accounts")).containsExactly(EMAIL);
            assertThat(rows("SELECT created_at FROM accounts"))
                    .first()
                    .asString()
                    .startsWith("2024-06-01 14:00:00");
        }

        @Test
        void whoeverHadTheAddressBeforeIsLockedOut() throws SQLException {
            appoint(EMAIL, "password of a stranger");
            update("DELETE FROM account_roles");
            var epoch = rows("SELECT sign_in_epoch FROM accounts");

            assertThat(appoint(EMAIL, "correct horse")).isEqualTo(Appointment.PROMOTED);
            assertThat(rows("SELECT role FROM account_roles")).containsExactly("ADMINISTRATOR");
            assertThat(rows("SELECT sign_in_epoch FROM accounts")).isNotEqualTo(epoch);
            assertThat(rows("SELECT password_hash FROM accounts"))
                    .allMatch(hash -> PasswordHash.matches("correct horse".toCharArray(), hash));
        }

        @Test
        void idsFollowThoseThatTheShopHasHandedOut() throws SQLException {
            appoint(EMAIL, "correct horse");
            update("UPDATE sequences SET next_value = 1050 WHERE name = 'accounts'");
            appoint("other@shop.example", "correct horse");
            assertThat(rows("SELECT id FROM accounts WHERE email = 'other@shop.example'"))
                    .containsExactly("1051");
            assertThat(rows("SELECT next_value FROM sequences WHERE name = 'accounts'"))
                    .containsExactly("1051");
        }

        private Appointment appoint(String email, String password) {
            return Administrators.appoint(database, email, password.toCharArray(), CLOCK);
        }

        private List<String> rows(String sql) throws SQLException {
            try (var connection = database.open();
                    var statement = connection.createStatement();
                    var rows = statement.executeQuery(sql)) {
                var found = new ArrayList<String>();
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
                return found;
            }
        }

        private void update(String sql) throws SQLException {
            try (var connection = database.open();
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
