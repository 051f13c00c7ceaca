package levee.alerts.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import levee.accounts.Role;
import levee.accounts.Staff;
import levee.accounts.StaffMember;

/** Who is on call: turns of a week, and what somebody has said otherwise. */
@ApplicationScoped
public class Rota {

    /** Longer is no exception but another rota. */
    static final Duration LONGEST_OVERRIDE = Duration.ofDays(60);

    private static final int MOST_TURNS = 50;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Staff staff;

    @Inject
    private Clock clock;

    public RotaPlan plan() {
        return em.find(RotaPlan.class, RotaPlan.ONLY);
    }

    /** Those that are not over, the earliest first. */
    public List<RotaOverride> overrides() {
        return em.createNamedQuery("RotaOverride.coming", RotaOverride.class)
                .setParameter("now", clock.instant())
                .getResultList();
    }

    /** By the rota and its exceptions; the latest exception wins. Empty if nobody is. */
    public Optional<String> onCall(Instant at) {
        return em.createNamedQuery("RotaOverride.at", RotaOverride.class)
                .setParameter("now", at)
                .setMaxResults(1)
                .getResultStream()
                .map(RotaOverride::getPerson)
                .findFirst()
                .or(() -> plan().onCall(at));
    }

    /**
     * Whom to tell: whoever is on call, if they may still sign in. Else everybody of operations, and without those the
     * administrators: that nobody has filled in the rota must not mean that nobody is woken.
     */
    public Set<String> told(Instant at) {
        Set<String> active = active(Set.of(Role.values()));
        Optional<String> onCall = onCall(at).filter(active::contains);
        if (onCall.isPresent()) {
            return Set.of(onCall.get());
        }
        Set<String> operations = active(Set.of(Role.OPERATIONS));
        return operations.isEmpty() ? active(Set.of(Role.ADMINISTRATOR)) : operations;
    }

    /** Those of the staff who may sign in, by one of these roles. */
    private Set<String> active(Set<Role> roles) {
        return staff.all().stream()
                .filter(member -> member.active() && member.roles().stream().anyMatch(roles::contains))
                .map(StaffMember::email)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * The first of the list is on call this week.
     *
     * @param handover on Mondays, by the clock of the zone
     * @param seen the version of the plan that was shown to whoever changes it
     * @param by an e-mail address
     * @throws NoticeRefused if it makes no sense, or somebody else has changed it since
     */
    @Transactional
    public void change(List<String> people, LocalTime handover, ZoneId zone, long seen, String by) {
        if (people.size() > MOST_TURNS) {
            throw new NoticeRefused("A rota of more than " + MOST_TURNS + " turns comes round less than once a year.");
        }
        people.forEach(this::requireStaff);
        RotaPlan plan = em.find(RotaPlan.class, RotaPlan.ONLY, LockModeType.PESSIMISTIC_WRITE);
        if (plan.getVersion() != seen) {
            throw new NoticeRefused("Somebody else has changed the rota meanwhile: " + plan.getChangedBy()
                    + ". Look at it again before you save.");
        }
        plan.become(people, lastMonday(handover, zone), by, clock.instant());
    }

    private ZonedDateTime lastMonday(LocalTime handover, ZoneId zone) {
        ZonedDateTime now = clock.instant().atZone(zone);
        ZonedDateTime monday =
                now.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).with(handover);
        return monday.isAfter(now) ? monday.minusWeeks(1) : monday;
    }

    /** @throws NoticeRefused if it makes no sense */
    @Transactional
    public void override(String person, Instant from, Instant until, String by) {
        requireStaff(person);
        if (!from.isBefore(until)) {
            throw new NoticeRefused("It ends before it begins.");
        }
        if (!until.isAfter(clock.instant())) {
            throw new NoticeRefused("That is over already.");
        }
        if (Duration.between(from, until).compareTo(LONGEST_OVERRIDE) > 0) {
            throw new NoticeRefused("Longer than " + LONGEST_OVERRIDE.toDays() + " days: change the rota instead.");
        }
        em.persist(new RotaOverride(person, from, until, by, clock.instant()));
    }

    @Transactional
    public void remove(long override) {
        RotaOverride found = em.find(RotaOverride.class, override);
        if (found != null) {
            em.remove(found);
        }
    }

    private void requireStaff(String person) {
        if (!active(Set.of(Role.values())).contains(person)) {
            throw new NoticeRefused(person + " is nobody of the staff who may sign in.");
        }
    }
}
