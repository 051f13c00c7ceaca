package levee.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * The rights of accounts, read from the database and kept for {@link #AGE} on this node, so that a request of a
 * signed-in person costs no statement and yet a withdrawn role or a closed account ends on every node within that age.
 */
@ApplicationScoped
class RightsByAccount {

    static final Duration AGE = Duration.ofSeconds(10);

    /** When so many are kept, those past their age are dropped. */
    private static final int MANY = 1_000;

    private record Reading(Optional<Rights> rights, Instant readAt) {

        boolean isFresh(Instant now) {
            return readAt.plus(AGE).isAfter(now);
        }
    }

    private final Map<Long, Reading> readings = new ConcurrentHashMap<>();

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Clock clock;

    /** Empty if there is no such account or it is not active. */
    Optional<Rights> of(long accountId) {
        Instant now = clock.instant();
        Reading reading = readings.get(accountId);
        if (reading == null || !reading.isFresh(now)) {
            reading = new Reading(read(accountId), now);
            keep(accountId, reading);
        }
        return reading.rights;
    }

    /** After a change made on this node: its very next request sees it. */
    void forget(long accountId) {
        readings.remove(accountId);
    }

    private Optional<Rights> read(long accountId) {
        List<Object[]> rows = em.createNamedQuery("Account.rights", Object[].class)
                .setParameter("id", accountId)
                .getResultList();
        return rows.stream().findFirst().map(row -> {
            var roles = rows.stream()
                    .filter(each -> each[3] != null)
                    .map(each -> (Role) each[3])
                    .collect(Collectors.toUnmodifiableSet());
            return new Rights(accountId, (String) row[0], (String) row[1], (Long) row[2], roles);
        });
    }

    private void keep(long accountId, Reading reading) {
        if (readings.size() >= MANY) {
            readings.values().removeIf(each -> !each.isFresh(reading.readAt));
        }
        readings.put(accountId, reading);
    }
}
