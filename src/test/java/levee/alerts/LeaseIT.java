package levee.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import levee.OnBothMakes;
import levee.Together;
import levee.Workshop;
import levee.alerts.Lease.Standing;

class LeaseIT {

    private final String name = UUID.randomUUID().toString();
    private final Lease one = new Lease(name, "1#a");
    private final Lease two = new Lease(name, "2#b");

    private interface Work<T> {
        T on(Connection connection) throws Exception;
    }

    private static <T> T on(Workshop workshop, Work<T> work) {
        return workshop.inTransaction(() -> work.on(workshop.em().unwrap(Connection.class)));
    }

    private static Standing ask(Workshop workshop, Lease lease) {
        return on(workshop, lease::ask);
    }

    /** As if the holder had not renewed it for longer than it lasts. */
    private void letEnd(Workshop workshop) {
        workshop.inTransaction(() -> workshop.em()
                .createNativeQuery("UPDATE leases SET ends_at = ends_at - INTERVAL 4 SECOND WHERE name = ?")
                .setParameter(1, name)
                .executeUpdate());
    }

    @OnBothMakes
    void whoAsksFirstHoldsItUntilItEnds(Workshop workshop) {
        assertThat(ask(workshop, one)).matches(Standing::held).matches(standing -> standing.term() == 1);
        Standing other = ask(workshop, two);
        assertThat(other.held()).isFalse();
        assertThat(other.term()).as("whose it is, is known").isEqualTo(1);
        assertThat(ask(workshop, one).held()).as("renewed").isTrue();
        assertThat(ask(workshop, one).term()).as("in the same term").isEqualTo(1);
    }

    @OnBothMakes
    void oneThatWasNotRenewedIsTakenInTheNextTermAndItsHolderLearnsOfThat(Workshop workshop) {
        ask(workshop, one);
        letEnd(workshop);
        assertThat(ask(workshop, two)).matches(Standing::held).matches(standing -> standing.term() == 2);
        assertThat(ask(workshop, one).held()).isFalse();
    }

    @OnBothMakes
    void oneThatNobodyHasTakenMeanwhileIsStillTheHolders(Workshop workshop) {
        ask(workshop, one);
        letEnd(workshop);
        assertThat(ask(workshop, one)).matches(Standing::held).matches(standing -> standing.term() == 1);
        assertThat(ask(workshop, two).held()).isFalse();
    }

    @OnBothMakes
    void aNodeThatIsStartedAnewIsAnother(Workshop workshop) {
        ask(workshop, one);
        assertThat(ask(workshop, new Lease(name, "1#c")).held()).isFalse();
    }

    @OnBothMakes
    void whoEndsItLetsOthersHaveItAtOnce(Workshop workshop) {
        Standing held = ask(workshop, one);
        on(workshop, connection -> {
            one.end(connection, held.term());
            return null;
        });
        assertThat(ask(workshop, two).held()).isTrue();
    }

    @OnBothMakes
    void ofManyWhoWantItAtTheSameTimeOneHasIt(Workshop workshop) throws Exception {
        for (int round = 0; round < 5; round++) {
            List<Callable<Object>> all = new ArrayList<>();
            for (int node = 0; node < 8; node++) {
                Lease lease = new Lease(name, "node " + node + " in round " + round);
                all.add(() -> ask(workshop, lease).held());
            }
            assertThat(Together.run(all).stream().filter(Boolean.TRUE::equals)).hasSize(1);
            letEnd(workshop);
        }
    }
}
