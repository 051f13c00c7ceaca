package levee.office.orders;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How many orders were placed on each of the last days, whatever became of them. A day that is over has its number for
 * good, so a node that has counted it once asks only for the days since.
 */
@ApplicationScoped
public class OrdersPerDay {

    /** So many days are shown, today's among them. */
    public static final int DAYS = 14;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Clock clock;

    /** Replaced as a whole; ends with the last day that was over. */
    private volatile SortedMap<LocalDate, Long> finished = new TreeMap<>();

    /** By day of UTC, the earliest first. */
    public SortedMap<LocalDate, Long> count() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        LocalDate first = today.minusDays(DAYS - 1L);
        SortedMap<LocalDate, Long> days = new TreeMap<>(finished.tailMap(first));
        LocalDate unknown = days.isEmpty() ? first : days.lastKey().plusDays(1);
        Map<LocalDate, Long> counted = countSince(unknown);
        unknown.datesUntil(today.plusDays(1)).forEach(day -> days.put(day, counted.getOrDefault(day, 0L)));
        finished = new TreeMap<>(days.headMap(today));
        return days;
    }

    private Map<LocalDate, Long> countSince(LocalDate day) {
        return em.createQuery("""
                        select function('date', o.placedAt), count(o) from Order o
                        where o.placedAt >= :since group by function('date', o.placedAt)""", Object[].class)
                .setParameter("since", day.atStartOfDay(ZoneOffset.UTC).toInstant())
                .getResultStream()
                .collect(Collectors.toMap(row -> LocalDate.parse(row[0].toString()), row -> (Long) row[1]));
    }
}
