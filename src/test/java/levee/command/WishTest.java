package levee.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import levee.command.cluster.Stage;
import levee.command.database.Make;
import levee.command.machine.Failure;
import org.junit.jupiter.api.Test;

class WishTest {
    private static final Running THREE_ON_MYSQL =
            new Running(Stage.LOAD, 3, Optional.of(Make.MYSQL), 0, "MySQL 8.0.15", 8080, 6900, 33306);

    private final Workplace usual = Workplace.of(Map.of());
    private final Workplace withOwnDatabase = Workplace.of(Map.of("LEVEE_DB_URL", "jdbc:mysql://db/shop"));

    @Test
    void withNothingSaidAndNothingRunningTheDefaultsHold() {
        var wish = Wish.of(null, null, false, null, null, null, usual, Optional.empty());
        assertThat(wish.stage()).isEqualTo(Stage.DEV);
        assertThat(wish.nodes()).isEqualTo(2);
        assertThat(wish.make()).contains(Make.MARIADB);
        assertThat(wish.products()).isEmpty();
    }

    @Test
    void withNothingSaidWhatRunsGoesOn() {
        var wish = Wish.of(null, null, false, null, null, null, usual, Optional.of(THREE_ON_MYSQL));
        assertThat(wish.stage()).isEqualTo(Stage.LOAD);
        assertThat(wish.nodes()).isEqualTo(3);
        assertThat(wish.make()).contains(Make.MYSQL);
    }

    @Test
    void theNumberOfNodesMayChangeWhileTheyRun() {
        assertThat(Wish.of(null, 1, false, null, null, null, usual, Optional.of(THREE_ON_MYSQL))
                        .nodes())
                .isEqualTo(1);
    }

    @Test
    void stageDatabaseAndPortsMayNotChangeWhileTheyRun() {
        refused(
                () -> Wish.of(Stage.DEV, null, false, null, null, null, usual, Optional.of(THREE_ON_MYSQL)),
                "stage load");
        refused(
                () -> Wish.of(null, null, false, Make.MARIADB, null, null, usual, Optional.of(THREE_ON_MYSQL)),
                "MySQL 8.0.15");
        refused(
                () -> Wish.of(null, null, false, null, null, null, withOwnDatabase, Optional.of(THREE_ON_MYSQL)),
                "MySQL 8.0.15");
        var elsewhere = Workplace.of(Map.of("LEVEE_HTTP_PORT", "9000"));
        refused(
                () -> Wish.of(null, null, false, null, null, null, elsewhere, Optional.of(THREE_ON_MYSQL)),
                "LEVEE_HTTP_PORT=8080");
    }

    @Test
    void freshChangesThemSinceItStopsWhatRuns() {
        var wish = Wish.of(Stage.DEV, null, true, Make.MARIADB, null, null, usual, Optional.of(THREE_ON_MYSQL));
        assertThat(wish.make()).contains(Make.MARIADB);
    }

    @Test
    void anOwnDatabaseIsNeitherChosenTwiceNorEmptied() {
        assertThat(Wish.of(null, null, false, null, null, null, withOwnDatabase, Optional.empty())
                        .make())
                .isEmpty();
        refused(
                () -> Wish.of(null, null, false, Make.MYSQL, null, null, withOwnDatabase, Optional.empty()),
                "LEVEE_DB_URL");
        refused(() -> Wish.of(null, null, true, null, null, null, withOwnDatabase, Optional.empty()), "--fresh");
    }

    @Test
    void replicasAreOfTheMariaDbThatLeveeBrings() {
        assertThat(Wish.of(null, null, false, null, 2, null, usual, Optional.empty())
                        .replicas())
                .isEqualTo(2);
        refused(() -> Wish.of(null, null, false, Make.MYSQL, 1, null, usual, Optional.empty()), "--replicas");
        refused(
                () -> Wish.of(null, null, false, null, 1, null, withOwnDatabase, Optional.empty()),
                "LEVEE_DB_REPLICAS");
    }

    @Test
    void aLiveShopIsNotThrownAwayByAnOption() {
        refused(() -> Wish.of(Stage.LIVE, null, true, null, null, null, usual, Optional.empty()), "orders");
    }

    private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable wish, String word) {
        assertThatThrownBy(wish).isInstanceOf(Failure.class).hasMessageContaining(word);
    }
}
