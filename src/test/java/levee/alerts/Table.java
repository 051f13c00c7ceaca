package levee.alerts;

import java.sql.Connection;
import java.util.List;
import levee.Workshop;
import levee.alerts.Lease.Standing;

/** The tables of alerts in a test's database. */
final class Table {

    private final Workshop workshop;

    Table(Workshop workshop) {
        this.workshop = workshop;
    }

    /** Nothing fires, what other tests have left was long ago, and nobody leads. */
    Table clean() {
        workshop.inTransaction(() -> {
            sql("UPDATE alerts SET recovered_at = fired_at, open_mark = NULL WHERE open_mark = 1");
            sql("UPDATE alert_episodes SET began_at = '2000-01-01', ended_at = '2000-01-01', open_mark = NULL");
            return sql("DELETE FROM leases");
        });
        return this;
    }

    /** Somebody writes past all that guards the tables. */
    int change(String statement) {
        return workshop.inTransaction(() -> sql(statement));
    }

    private int sql(String statement) {
        return workshop.em().createNativeQuery(statement).executeUpdate();
    }

    /** However slow the machine is, it does not end before {@link #endLease}. */
    Standing leaseOf(String holder) {
        Standing standing = workshop.inTransaction(
                () -> new Lease(Lease.ALERTS, holder).ask(workshop.em().unwrap(Connection.class)));
        change("UPDATE leases SET ends_at = ends_at + INTERVAL 1 HOUR");
        return standing;
    }

    void endLease() {
        change("UPDATE leases SET ends_at = ends_at - INTERVAL 2 HOUR");
    }

    List<Alert> open() {
        return workshop.em().createNamedQuery("Alert.open", Alert.class).getResultList();
    }

    List<Episode> episodes() {
        return workshop.em().createNamedQuery("Episode.open", Episode.class).getResultList();
    }

    Episode latest() {
        return workshop.em()
                .createNamedQuery("Episode.latest", Episode.class)
                .setMaxResults(1)
                .getSingleResult();
    }
}
