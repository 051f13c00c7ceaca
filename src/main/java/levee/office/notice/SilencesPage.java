package levee.office.notice;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import levee.accounts.CurrentAccount;
import levee.accounts.Role;
import levee.alerts.AlertName;
import levee.alerts.notice.NoticeRefused;
import levee.alerts.notice.Silences;
import levee.office.Answer;
import levee.office.Permission;
import levee.office.Typed;

/** Of what nobody is told for now, by whom and why. */
@Named
@ViewScoped
public class SilencesPage implements Serializable {

    private static final int PAST = 20;
    private static final int USUAL_MINUTES = 60;
    private static final int MOST_MINUTES = 1_000_000;

    @Inject
    private Silences silences;

    @Inject
    private Permission permission;

    @Inject
    private CurrentAccount currentAccount;

    @Inject
    private Answer answer;

    private List<SilenceRow> current;
    private List<SilenceRow> past;

    private String alert;
    private String subject;
    private Integer minutes = USUAL_MINUTES;
    private String reason;

    @PostConstruct
    void load() {
        current = silences.current().stream().map(SilenceRow::of).toList();
        past = silences.past(PAST).stream().map(SilenceRow::of).toList();
    }

    public void add() {
        permission.require(Role.OPERATIONS);
        AlertName name = Optional.ofNullable(alert).flatMap(AlertName::of).orElse(null);
        int lasting = minutes == null ? 0 : Math.max(0, Math.min(minutes, MOST_MINUTES));
        try {
            silences.add(
                    name,
                    subject == null ? "" : subject,
                    reason,
                    Duration.ofMinutes(lasting),
                    currentAccount.email().orElseThrow());
        } catch (NoticeRefused e) {
            answer.refused("notice.refused", e.getMessage());
            return;
        }
        answer.done("silences.added", alert);
        alert = null;
        subject = null;
        reason = null;
        load();
    }

    public void end(long id) {
        permission.require(Role.OPERATIONS);
        silences.end(id, currentAccount.email().orElseThrow());
        answer.done("silences.ended");
        load();
    }

    public List<SilenceRow> getCurrent() {
        return current;
    }

    /** Those that have ended, the latest first. */
    public List<SilenceRow> getPast() {
        return past;
    }

    /** What can be silenced. */
    public List<String> getAlerts() {
        return Stream.of(AlertName.values()).map(AlertName::label).toList();
    }

    public String getAlert() {
        return alert;
    }

    public void setAlert(String alert) {
        this.alert = alert;
    }

    public String getSubject() {
        return subject;
    }

    public void setSubject(String subject) {
        this.subject = Typed.orNull(subject);
    }

    public Integer getMinutes() {
        return minutes;
    }

    public void setMinutes(Integer minutes) {
        this.minutes = minutes;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = Typed.orNull(reason);
    }
}
