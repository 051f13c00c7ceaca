package levee.incidents;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/**
 * Something that hurt shoppers, or was about to. It is open from its first sign until it is mitigated, when nobody is hurt any
 * more, and resolved, when nothing is left to be done at once; what is left to be done later are its {@link ActionItem}s.
 */
@Entity
@Table(name = "incidents")
@NamedQuery(name = "Incident.latest", query = "select i from Incident i order by i.moments.beganAt desc, i.id desc")
@NamedQuery(name = "Incident.open", query = "select i from Incident i where i.moments.resolvedAt is null")
@NamedQuery(name = "Incident.ofEpisode", query = "select i from Incident i where i.episodeId = :episode")
public class Incident {

    /** How far it has come. */
    public enum State {
        OPEN,
        MITIGATED,
        RESOLVED
    }

    private static final int LONGEST_TITLE = 200;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "episode_id")
    private Long episodeId;

    private String title;

    @Enumerated(EnumType.STRING)
    private IncidentSeverity severity;

    @Column(name = "opened_by")
    private String openedBy;

    @Embedded
    private Moments moments;

    private String commander = "";

    private String communicator = "";

    private String scribe = "";

    @Embedded
    private Harm harm = new Harm();

    @Embedded
    private PostMortemText texts = new PostMortemText();

    @Version
    private long version;

    /** For JPA. */
    protected Incident() {}

    /** @param episode the alerts that open it; null if somebody does by hand */
    Incident(Long episode, String title, IncidentSeverity severity, Instant beganAt, String openedBy) {
        this.episodeId = episode;
        this.moments = new Moments(beganAt);
        this.openedBy = openedBy;
        describe(title, severity);
    }

    void describe(String newTitle, IncidentSeverity newSeverity) {
        title = newTitle.length() <= LONGEST_TITLE ? newTitle : newTitle.substring(0, LONGEST_TITLE - 1) + "…";
        severity = newSeverity;
    }

    void grow(IncidentSeverity other) {
        severity = other.compareTo(severity) < 0 ? other : severity;
    }

    void staff(String newCommander, String newCommunicator, String newScribe) {
        commander = newCommander;
        communicator = newCommunicator;
        scribe = newScribe;
    }

    void write(PostMortemText newTexts) {
        texts = newTexts;
    }

    void count(Harm newHarm) {
        harm = newHarm;
    }

    Moments moments() {
        return moments;
    }

    public Long getId() {
        return id;
    }

    public boolean isByAlert() {
        return episodeId != null;
    }

    public Long getEpisodeId() {
        return episodeId;
    }

    public String getTitle() {
        return title;
    }

    public IncidentSeverity getSeverity() {
        return severity;
    }

    public State getState() {
        if (moments.getResolved().isPresent()) {
            return State.RESOLVED;
        }
        return moments.getMitigated().isPresent() ? State.MITIGATED : State.OPEN;
    }

    /** An e-mail address, or {@code levee}. */
    public String getOpenedBy() {
        return openedBy;
    }

    public Moments getMoments() {
        return moments;
    }

    /** Who decides. */
    public String getCommander() {
        return commander;
    }

    /** Who tells everybody else. */
    public String getCommunicator() {
        return communicator;
    }

    /** Who writes down. */
    public String getScribe() {
        return scribe;
    }

    public Harm getHarm() {
        // As long as nothing is known of it JPA reads none.
        return harm == null ? new Harm() : harm;
    }

    public PostMortemText getTexts() {
        return texts;
    }

    public long getVersion() {
        return version;
    }
}
