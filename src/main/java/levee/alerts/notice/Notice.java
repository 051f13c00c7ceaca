package levee.alerts.notice;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** That somebody was told of an episode: for whoever looks at it later, and so that the same people hear of its end. */
@Entity
@Table(name = "notices")
@NamedQuery(name = "Notice.ofEpisode", query = "select n from Notice n where n.episode = :episode order by n.id")
@NamedQuery(
        name = "Notice.told",
        query = "select distinct n.recipient from Notice n where n.episode = :episode and n.channel = :channel")
public class Notice {

    /** A way of telling somebody. The log is told of everything besides. */
    public enum Channel {
        MAIL,
        WEBHOOK;

        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "episode_id")
    private long episode;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    private Occasion occasion;

    private String step;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    private String recipient;

    @Column(name = "told_at")
    private Instant toldAt;

    /** For JPA. */
    protected Notice() {}

    Notice(long episode, Occasion occasion, String step, Channel channel, String recipient, Instant toldAt) {
        this.episode = episode;
        this.occasion = occasion;
        this.step = step;
        this.channel = channel;
        this.recipient = recipient;
        this.toldAt = toldAt.truncatedTo(ChronoUnit.MICROS);
    }

    public Occasion getOccasion() {
        return occasion;
    }

    /** The name that the step had; empty if it was none. */
    public String getStep() {
        return step;
    }

    public Channel getChannel() {
        return channel;
    }

    /** An address of mail, or the host of the webhook. */
    public String getRecipient() {
        return recipient;
    }

    public Instant getToldAt() {
        return toldAt;
    }
}
