package levee.drills;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import levee.incidents.Harm;
import levee.incidents.Incident;
import levee.incidents.IncidentSeverity;
import levee.incidents.Incidents;
import levee.incidents.PostMortemText;

/**
 * Makes of a drill that is over the draft of a post-mortem: in the incident that its alerts have opened, else in one of its own.
 * What people have written already stays.
 */
@ApplicationScoped
public class DrillReport {

    /** Of what no node is writing. */
    private static final String UNTOLD = """
            SELECT id FROM drill_runs WHERE ended_at IS NOT NULL AND incident_id IS NULL AND fault_at IS NOT NULL
            ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED""";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Incidents incidents;

    /** @return whether there was one to write */
    @Transactional(TxType.REQUIRES_NEW)
    public boolean write() {
        List<?> untold = em.createNativeQuery(UNTOLD).getResultList();
        if (untold.isEmpty()) {
            return false;
        }
        DrillRun run = em.find(DrillRun.class, ((Number) untold.get(0)).longValue());
        Optional<Incident> known = run.episode().flatMap(incidents::ofEpisode);
        run.toldIn(known.isPresent() ? tell(known.get(), run) : tellAnew(run));
        return true;
    }

    private long tell(Incident incident, DrillRun run) {
        PostMortemText written = incident.getTexts();
        PostMortemText wanted = texts(run);
        incidents.write(
                incident.getId(),
                incident.getVersion(),
                new PostMortemText(
                        written.getSummary(),
                        written.getImpact(),
                        or(written.getRootCause(), wanted.getRootCause()),
                        written.getResolution(),
                        or(written.getLessons(), wanted.getLessons())));
        incidents.note(incident.getId(), name(run) + " is over. " + run.getEnding(), run.getBegunBy());
        return incident.getId();
    }

    private static String or(String written, String wanted) {
        return written.isEmpty() ? wanted : written;
    }

    private long tellAnew(DrillRun run) {
        List<Incidents.Told> timeline = em
                .createNamedQuery("DrillEntry.ofRun", DrillEntry.class)
                .setParameter("run", run.getId())
                .getResultList()
                .stream()
                .map(entry -> new Incidents.Told(entry.getHappenedAt(), entry.getEntry()))
                .toList();
        Harm harm = new Harm(
                run.getScore().failedCheckouts().stream().boxed().findFirst().orElse(null), null, null);
        Incidents.Course course = new Incidents.Course(
                run.getFaultAt().orElseThrow(),
                run.detectedAt(),
                run.namedAt(),
                run.acknowledgedAt(),
                run.mitigatedAt().or(run::getEndedAt),
                run.resolvedAt().or(run::getEndedAt));
        return incidents
                .tell(
                        name(run) + ": " + run.getAbout(),
                        IncidentSeverity.SEV3,
                        course,
                        harm,
                        texts(run),
                        timeline,
                        run.getBegunBy())
                .getId();
    }

    private static String name(DrillRun run) {
        return "Drill " + run.getId() + ", " + run.getScenario();
    }

    private PostMortemText texts(DrillRun run) {
        String played = em
                .createNamedQuery("DrillEntry.ofRun", DrillEntry.class)
                .setParameter("run", run.getId())
                .getResultList()
                .stream()
                .map(entry -> "- " + entry.getEntry())
                .collect(Collectors.joining("\n"));
        return new PostMortemText(
                "This was a drill. " + run.getAbout() + " " + run.getEnding(),
                "",
                "Broken on purpose: " + run.getAbout() + " To be named: " + Scenario.toBeNamed(run.getCauses())
                        + ".\n\n" + played,
                "",
                "What did the alerts say first, and was it right? What did people look at first? What would have made it"
                        + " shorter?");
    }
}
