package levee.alerts.notice;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Duration;
import java.util.List;

/** Some people who are told together, by which ways, and how long they have to take it on before the next are told. */
@Entity
@Table(name = "escalation_steps")
@NamedQuery(name = "EscalationStep.all", query = "select s from EscalationStep s order by s.position, s.id")
@NamedQuery(name = "EscalationStep.forget", query = "delete from EscalationStep s")
public class EscalationStep {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private int position;

    private String name;

    @Column(name = "on_call")
    private boolean onCall;

    /** One a line. */
    private String addresses;

    @Column(name = "by_mail")
    private boolean byMail;

    @Column(name = "by_webhook")
    private boolean byWebhook;

    @Column(name = "wait_seconds")
    private int waitSeconds;

    /** For JPA. */
    protected EscalationStep() {}

    public EscalationStep(
            String name, boolean onCall, List<String> addresses, boolean byMail, boolean byWebhook, Duration wait) {
        this.name = name;
        this.onCall = onCall;
        this.addresses = String.join("\n", addresses);
        this.byMail = byMail;
        this.byWebhook = byWebhook;
        this.waitSeconds = Math.toIntExact(wait.toSeconds());
    }

    void standAt(int place) {
        position = place;
    }

    Long getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    /** Whether it is for whoever is on call, besides the addresses. */
    public boolean isOnCall() {
        return onCall;
    }

    public List<String> getAddresses() {
        return Addresses.of(addresses);
    }

    public boolean isByMail() {
        return byMail;
    }

    public boolean isByWebhook() {
        return byWebhook;
    }

    public Duration getWait() {
        return Duration.ofSeconds(waitSeconds);
    }
}
