package levee.alerts.repairs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import levee.alerts.RepairDone;
import levee.signals.Happening;

/** The table of repairs: who does one, and what was done. Its mark lets one do the same at a time, on whichever node. */
@ApplicationScoped
class RepairLog {

    /** Whoever began it longer ago has died over it. */
    private static final int GIVEN_UP_AFTER_SECONDS = 60;

    private static final int LONGEST_OUTCOME = 500;

    private static final String GIVE_UP =
            "UPDATE alert_repairs SET open_mark = NULL, outcome = 'given up' WHERE open_mark = 1"
                    + " AND begun_at < UTC_TIMESTAMP(6) - INTERVAL " + GIVEN_UP_AFTER_SECONDS + " SECOND";

    private static final String BEGIN = """
            INSERT INTO alert_repairs (episode_id, repair, subject, begun_at, made_by, outcome, open_mark)
            VALUES (?, ?, ?, UTC_TIMESTAMP(6), ?, '', 1)""";

    private static final String END = """
            UPDATE alert_repairs SET open_mark = NULL, done_at = UTC_TIMESTAMP(6), outcome = ?
            WHERE repair = ? AND subject = ? AND open_mark = 1""";

    private static final String FAIL = "DELETE FROM alert_repairs WHERE repair = ? AND subject = ? AND open_mark = 1";

    private static final String LATEST = """
            SELECT outcome FROM alert_repairs WHERE repair = ? AND subject = ?
            AND done_at >= UTC_TIMESTAMP(6) - INTERVAL ? SECOND AND made_by LIKE ? ORDER BY done_at DESC LIMIT 1""";

    private static final String OF_EPISODE = """
            SELECT repair, subject, begun_at, done_at, made_by, outcome FROM alert_repairs
            WHERE episode_id = ? ORDER BY begun_at, id""";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Event<RepairDone> done;

    @Inject
    private Event<Happening> happened;

    @Inject
    private Clock clock;

    /** @throws jakarta.persistence.PersistenceException if somebody else is doing it */
    @Transactional(TxType.REQUIRES_NEW)
    public void begin(long episode, String repair, String subject, String by) {
        em.createNativeQuery(GIVE_UP).executeUpdate();
        query(BEGIN, episode, repair, subject, by).executeUpdate();
    }

    @Transactional(TxType.REQUIRES_NEW)
    public void end(long episode, String repair, String subject, String by, String outcome) {
        String text = outcome.length() <= LONGEST_OUTCOME ? outcome : outcome.substring(0, LONGEST_OUTCOME);
        query(END, text, repair, subject).executeUpdate();
        Instant now = clock.instant();
        done.fire(new RepairDone(episode, now, repair, text, by));
        happened.fire(new Happening(now, Happening.Kind.REPAIR, "", subject, text, by));
    }

    @Transactional(TxType.REQUIRES_NEW)
    public void fail(String repair, String subject) {
        query(FAIL, repair, subject).executeUpdate();
    }

    /** @return what was done, if it was within so long ago, by the database's clock */
    @Transactional(TxType.REQUIRES_NEW)
    public Optional<String> doneWithin(Duration ago, String repair, String subject) {
        return done(ago, repair, subject, "%");
    }

    /** The same, without a person. */
    @Transactional(TxType.REQUIRES_NEW)
    public Optional<String> doneByItselfWithin(Duration ago, String repair, String subject) {
        return done(ago, repair, subject, Repairs.BY_ITSELF);
    }

    private Optional<String> done(Duration ago, String repair, String subject, String by) {
        List<?> outcomes = query(LATEST, repair, subject, ago.toSeconds(), by).getResultList();
        return outcomes.stream().map(String.class::cast).findFirst();
    }

    @Transactional(TxType.REQUIRES_NEW)
    public List<RepairRecord> of(long episode) {
        List<?> rows = query(OF_EPISODE, episode).getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new RepairRecord(
                        (String) row[0],
                        (String) row[1],
                        moment(row[2]),
                        Optional.ofNullable(row[3]).map(RepairLog::moment),
                        (String) row[4],
                        (String) row[5]))
                .toList();
    }

    private static Instant moment(Object column) {
        LocalDateTime utc =
                column instanceof Timestamp timestamp ? timestamp.toLocalDateTime() : (LocalDateTime) column;
        return utc.toInstant(ZoneOffset.UTC);
    }

    private Query query(String sql, Object... parameters) {
        Query query = em.createNativeQuery(sql);
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        return query;
    }
}
