package levee.drills;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** The drills that were played, and the one that is. */
@ApplicationScoped
public class Drills {

    private static final String STOP = """
            UPDATE drill_runs SET stop_asked_at = UTC_TIMESTAMP(6), stop_asked_by = ?
            WHERE open_mark = 1 AND stop_asked_at IS NULL""";

    @PersistenceContext
    private EntityManager em;

    /** The latest first. */
    public List<DrillRun> latest(int most) {
        return em.createNamedQuery("DrillRun.latest", DrillRun.class)
                .setMaxResults(most)
                .getResultList();
    }

    public Optional<DrillRun> find(long id) {
        return Optional.ofNullable(em.find(DrillRun.class, id));
    }

    /** The last one of the same scenario that was played to its end. */
    public Optional<DrillRun> before(DrillRun run) {
        return em.createNamedQuery("DrillRun.before", DrillRun.class)
                .setParameter("scenario", run.getScenario())
                .setParameter("began", run.getBeganAt())
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** What was seen of it, in order. */
    public List<DrillEntry> timeline(long run) {
        return em.createNamedQuery("DrillEntry.ofRun", DrillEntry.class)
                .setParameter("run", run)
                .getResultList();
    }

    @Transactional
    void giveUpSilent() {
        em.createNativeQuery(DrillTable.GIVE_UP).executeUpdate();
    }

    /**
     * Ends the drill that is under way: the nodes put back what it broke, and who plays it ends it. Goes past whatever it broke.
     *
     * @param by an e-mail address
     * @return false if none is under way
     */
    public boolean stop(String by) {
        try (Connection connection = DirectDatabase.open();
                PreparedStatement statement = connection.prepareStatement(STOP)) {
            statement.setString(1, by);
            return statement.executeUpdate() > 0;
        } catch (SQLException e) {
            throw new IllegalStateException("The drill cannot be ended from here now; it ends by itself.", e);
        }
    }
}
