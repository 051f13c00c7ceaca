package levee.incidents;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import levee.alerts.Alert;

/** The post-mortem of each incident, at any time: first a draft, then what people have made of it. */
@ApplicationScoped
public class PostMortems {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Incidents incidents;

    public Optional<PostMortem> of(long incident) {
        return incidents.find(incident).map(this::of);
    }

    private PostMortem of(Incident incident) {
        List<TimelineEntry> timeline = incidents.timeline(incident.getId());
        return compose(incident, draft(incident, timeline), timeline, incidents.actions(incident.getId()));
    }

    /** What the sections would say of an incident if nobody wrote them. */
    public PostMortemText draft(Incident incident) {
        return draft(incident, incidents.timeline(incident.getId()));
    }

    private PostMortemText draft(Incident incident, List<TimelineEntry> timeline) {
        return new Draft(incident, alerts(incident), timeline).texts();
    }

    private List<Alert> alerts(Incident incident) {
        return incident.isByAlert()
                ? em.createNamedQuery("Alert.ofEpisode", Alert.class)
                        .setParameter("episode", incident.getEpisodeId())
                        .getResultList()
                : List.of();
    }

    static PostMortem compose(
            Incident incident, PostMortemText draft, List<TimelineEntry> timeline, List<ActionItem> actions) {
        PostMortemText written = incident.getTexts();
        boolean drafted = Stream.of(
                        written.getSummary(), written.getImpact(), written.getRootCause(), written.getResolution())
                .anyMatch(String::isEmpty);
        return new PostMortem(
                incident.getTitle(),
                incident.getSeverity(),
                incident.getMoments(),
                incident.getHarm(),
                roles(incident),
                written.over(draft),
                drafted,
                timeline.stream().map(PostMortem.Entry::of).toList(),
                actions.stream().map(PostMortem.Action::of).toList());
    }

    private static List<PostMortem.Role> roles(Incident incident) {
        return Stream.of(
                        new PostMortem.Role("Commander", incident.getCommander()),
                        new PostMortem.Role("Communication", incident.getCommunicator()),
                        new PostMortem.Role("Scribe", incident.getScribe()))
                .filter(role -> !role.person().isBlank())
                .toList();
    }
}
