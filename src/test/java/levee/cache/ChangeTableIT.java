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
