package levee.surge.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import levee.OnBothMakes;
import levee.Together;
import levee.Workshop;

/** Rooms of two nodes on one real database. */
class RoomIT {

    private static final Instant OPENS = Instant.parse("2026-11-27T09:00:00Z");
    private static final double RATE = 10;

    private final String sale = UUID.randomUUID().toString();
    private final Room one = new Room(sale);
    private final Room other = new Room(sale);

    private static Connection connect(Workshop workshop) throws SQLException {
        return workshop.connect();
    }

    private void exchange(Workshop workshop, Room... rooms) throws SQLException {
        try (Connection connection = connect(workshop)) {
            for (Room room : rooms) {
                room.exchange(new RoomTable(connection), OPENS.plusSeconds(30), RATE);
            }
        }
    }

    private static void give(Room room, int tickets, int second) {
        for (int i = 0; i < tickets; i++) {
            room.count(OPENS.plusSeconds(second));
        }
    }

    private Ticket ticket(int second) {
        return new Ticket(sale, "t" + second, "visitor", OPENS.plusSeconds(second), false);
    }

    @OnBothMakes
    void whatEachNodeGivesOutAllKnowAndSayTheSamePlace(Workshop workshop) throws SQLException {
        give(one, 300, 1);
        give(other, 200, 1);
        give(other, 50, 3);
        exchange(workshop, one, other, one);

        assertThat(one.state().row().size()).isEqualTo(550);
        assertThat(other.state().row().size()).isEqualTo(550);
        assertThat(one.state().seed()).isEqualTo(other.state().seed()).hasSize(32);
        assertThat(one.state().row().place(ticket(2), OPENS, one.state().seed()))
                .isEqualTo(501);
    }

    @OnBothMakes
    void aNodeThatStartsKnowsAllAtOnceAndOneThatDiesTakesOnlyItsLastSecondAlong(Workshop workshop) throws SQLException {
        give(one, 100, 1);
        exchange(workshop, one);
        give(one, 3, 2);
        Room fresh = new Room(sale);
        exchange(workshop, fresh);

        assertThat(fresh.state().row().size()).isEqualTo(100);
        assertThat(fresh.state().row().place(ticket(2), OPENS, fresh.state().seed()))
                .isEqualTo(101);
    }

    @OnBothMakes
    void oneNodeOfManyMovesTheRowOnInASecondAndNeverBeyondItsEnd(Workshop workshop) throws Exception {
        give(one, 12, 1);
        exchange(workshop, one);
        age(workshop, 1);
        Together.run(List.of(() -> advance(workshop), () -> advance(workshop), () -> advance(workshop)));
        exchange(workshop, one);
        assertThat(one.state().letIn()).isBetween(9.0, 12.0);
        assertThat(one.state().isLetIn(1)).isTrue();

        age(workshop, 3600);
        advance(workshop);
        exchange(workshop, one);
        assertThat(one.state().letIn()).isEqualTo(12);
        assertThat(one.state().waiting()).isZero();
    }

    private Object advance(Workshop workshop) throws SQLException {
        try (Connection connection = connect(workshop)) {
            new RoomTable(connection).advance(sale, RATE, 12);
        }
        return null;
    }

    private void age(Workshop workshop, int seconds) throws SQLException {
        try (Connection connection = connect(workshop);
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("UPDATE waiting_rooms SET advanced_at = UTC_TIMESTAMP(6) - INTERVAL " + seconds
                    + " SECOND WHERE sale = '" + sale + "'");
        }
    }

    @OnBothMakes
    void aTicketThatIsExchangedTwiceIsGoodForOnePassThatEndsWhenTheFirstDoes(Workshop workshop) throws Exception {
        Ticket ticket = ticket(1);
        List<Object> ends = Together.run(List.of(
                () -> exchange(workshop, ticket, 10),
                () -> exchange(workshop, ticket, 20),
                () -> exchange(workshop, ticket, 30)));
        assertThat(ends.stream().distinct()).hasSize(1);
        assertThat(exchange(workshop, ticket, 3_600)).isEqualTo(ends.get(0));
    }

    private static Instant exchange(Workshop workshop, Ticket ticket, int seconds) throws SQLException {
        try (Connection connection = connect(workshop)) {
            return new RoomTable(connection).exchange(ticket, OPENS.plusSeconds(seconds));
        }
    }

    @OnBothMakes
    void theFirstKeyIsMadeOnceWhicheverNodesNeedIt(Workshop workshop) throws Exception {
        List<Object> keys = Together.run(List.of(() -> key(workshop), () -> key(workshop), () -> key(workshop)));
        assertThat(keys.stream().distinct()).hasSize(1);
    }

    private static Object key(Workshop workshop) throws SQLException {
        try (Connection connection = connect(workshop)) {
            Keys keys = new RoomTable(connection).keys();
            return new String(keys.secret(keys.current()).orElseThrow(), java.nio.charset.StandardCharsets.ISO_8859_1);
        }
    }

    @OnBothMakes
    void nothingIsLeftOfARoomThatNobodyNeedsAnyMore(Workshop workshop) throws SQLException {
        give(one, 3, 1);
        exchange(workshop, one);
        try (Connection connection = connect(workshop)) {
            RoomTable table = new RoomTable(connection);
            table.forget(sale);
            assertThat(table.counts(sale, 0)).isEmpty();
        }
    }

    @OnBothMakes
    void howFastItGoesIsKnownOnlyWhileSomebodyWaits(Workshop workshop) throws SQLException {
        give(one, 100, 1);
        try (Connection connection = connect(workshop);
                Statement statement = connection.createStatement()) {
            RoomTable table = new RoomTable(connection);
            for (int second = 0; second <= 4; second++) {
                one.exchange(table, OPENS.plusSeconds(second), RATE);
                statement.executeUpdate("UPDATE waiting_rooms SET let_in = let_in + 5 WHERE sale = '" + sale + "'");
            }
            assertThat(one.state().aSecond()).isEqualTo(5);
            statement.executeUpdate("UPDATE waiting_rooms SET let_in = 100 WHERE sale = '" + sale + "'");
            one.exchange(table, OPENS.plusSeconds(5), RATE);
            assertThat(one.state().aSecond()).isZero();
        }
    }
}
