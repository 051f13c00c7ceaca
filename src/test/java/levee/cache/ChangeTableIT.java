package levee.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import levee.OnBothMakes;
import levee.Workshop;

/** How the log is read while transactions that write into it are open, on both makes. */
class ChangeTableIT {

    private static final CacheTag COMMITTED = CacheTag.of("ChangeTableIT", "committed");
    private static final CacheTag OPEN = CacheTag.of("ChangeTableIT", "open");

    private final Changes changes = new Changes();
    private final ChangeTable table = new ChangeTable(changes, Duration.ZERO);

    @OnBothMakes
    void whatWasRolledBackIsNotWaitedFor(Workshop workshop) {
        workshop.inTransaction(() -> {
            Connection looking = connection(workshop);
            long before = look(looking);
            long committed = workshop.inTransaction(() -> {
                write(workshop, OPEN);
                long number = workshop.inTransaction(() -> write(workshop, COMMITTED));
                look(looking);
                assertThat(look(looking)).isEqualTo(before);
                assertThat(changes.holds(COMMITTED, before)).isFalse();
                connection(workshop).rollback();
                return number;
            });

            look(looking);
            assertThat(look(looking)).isEqualTo(committed);
            assertThat(changes.holds(OPEN, before)).isTrue();
            return null;
        });
    }

    @OnBothMakes
    void whatIsCommittedLateIsReadLate(Workshop workshop) {
        workshop.inTransaction(() -> {
            Connection looking = connection(workshop);
            long before = look(looking);
            long committed = workshop.inTransaction(() -> {
                write(workshop, OPEN);
                long number = workshop.inTransaction(() -> write(workshop, COMMITTED));
                look(looking);
                assertThat(look(looking)).isEqualTo(before);
                return number;
            });

            assertThat(look(looking)).isEqualTo(committed);
            assertThat(changes.holds(OPEN, before)).isFalse();
            return null;
        });
    }

    @OnBothMakes
    void aLogThatWasPutBackStrikesOutEverything(Workshop workshop) {
        workshop.inTransaction(() -> {
            Connection looking = connection(workshop);
            write(workshop, COMMITTED);
            look(looking);
            long last = workshop.inTransaction(() -> write(workshop, COMMITTED));
            long before = look(looking);
            long moment = changes.moment();
            assertThat(changes.holds(OPEN, before)).isTrue();

            workshop.inTransaction(() -> execute(workshop, "DELETE FROM cache_changes WHERE id = " + last));
            look(looking);
            assertThat(changes.holds(OPEN, before)).isFalse();
            assertThat(changes.holdsSince(OPEN, moment)).isFalse();
            assertThat(workshop.<Long>inTransaction(() -> write(workshop, OPEN)))
                    .isGreaterThan(last + 1);
            // Or the other tests would find a number missing.
            workshop.inTransaction(
                    () -> execute(workshop, "INSERT INTO cache_changes (id, region) VALUES (" + last + ", 'Lamp')"));
            return null;
        });
    }

    private static int execute(Workshop workshop, String sql) throws SQLException {
        try (var statement = connection(workshop).createStatement()) {
            return statement.executeUpdate(sql);
        }
    }

    private long look(Connection connection) throws SQLException {
        table.read(connection);
        return changes.position();
    }

    /** @return its number */
    private static long write(Workshop workshop, CacheTag tag) throws SQLException {
        try (var insert = connection(workshop)
                .prepareStatement(
                        "INSERT INTO cache_changes (region, entry) VALUES (?, ?)",
                        java.sql.Statement.RETURN_GENERATED_KEYS)) {
            insert.setString(1, tag.region());
            insert.setString(2, tag.entry());
            insert.executeUpdate();
            try (var keys = insert.getGeneratedKeys()) {
                keys.next();
                return keys.getLong(1);
            }
        }
    }

    private static Connection connection(Workshop workshop) {
        return workshop.em().unwrap(Connection.class);
    }
}
