package levee.office.incidents;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.util.Objects;
import java.util.OptionalLong;
import levee.incidents.Harm;
import levee.incidents.Incident;
import levee.incidents.IncidentSeverity;
import levee.incidents.Incidents;
import levee.office.Typed;

/** What people fill in about an incident. */
public class IncidentForm implements Serializable {

    private static final String NOT_NEGATIVE = "A number of 0 or more; empty if it is not known.";

    @NotBlank(message = "Say in one sentence what is wrong.")
    @Size(max = 200, message = "Use at most {max} characters.")
    private String title;

    private IncidentSeverity severity;

    @Size(max = 100, message = "Use at most {max} characters.")
    private String commander;

    @Size(max = 100, message = "Use at most {max} characters.")
    private String communicator;

    @Size(max = 100, message = "Use at most {max} characters.")
    private String scribe;

    @Min(value = 0, message = NOT_NEGATIVE)
    private Long failedCheckouts;

    @Min(value = 0, message = NOT_NEGATIVE)
    private Long affectedVisitors;

    @Min(value = 0, message = NOT_NEGATIVE)
    private Long lostOrders;

    private long version;

    static IncidentForm of(Incident incident) {
        IncidentForm form = new IncidentForm();
        form.title = incident.getTitle();
        form.severity = incident.getSeverity();
        form.commander = Typed.orNull(incident.getCommander());
        form.communicator = Typed.orNull(incident.getCommunicator());
        form.scribe = Typed.orNull(incident.getScribe());
        form.failedCheckouts = orNull(incident.getHarm().getFailedCheckouts());
        form.affectedVisitors = orNull(incident.getHarm().getAffectedVisitors());
        form.lostOrders = orNull(incident.getHarm().getLostOrders());
        form.version = incident.getVersion();
        return form;
    }

    private static Long orNull(OptionalLong number) {
        return number.isPresent() ? number.getAsLong() : null;
    }

    /** @param seen the version that was looked at while this was filled in */
    Incidents.Sheet sheet(long seen) {
        return new Incidents.Sheet(
                seen,
                title,
                severity,
                orEmpty(commander),
                orEmpty(communicator),
                orEmpty(scribe),
                new Harm(failedCheckouts, affectedVisitors, lostOrders));
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }

    /** Whether it says the same, in whatever version. */
    boolean isAs(IncidentForm other) {
        return title.equals(other.title)
                && severity == other.severity
                && Objects.equals(commander, other.commander)
                && Objects.equals(communicator, other.communicator)
                && Objects.equals(scribe, other.scribe)
                && Objects.equals(failedCheckouts, other.failedCheckouts)
                && Objects.equals(affectedVisitors, other.affectedVisitors)
                && Objects.equals(lostOrders, other.lostOrders);
    }

    long version() {
        return version;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = Typed.orNull(title);
    }

    public IncidentSeverity getSeverity() {
        return severity;
    }

    public void setSeverity(IncidentSeverity severity) {
        this.severity = severity;
    }

    public String getCommander() {
        return commander;
    }

    public void setCommander(String commander) {
        this.commander = Typed.orNull(commander);
    }

    public String getCommunicator() {
        return communicator;
    }

    public void setCommunicator(String communicator) {
        this.communicator = Typed.orNull(communicator);
    }

    public String getScribe() {
        return scribe;
    }

    public void setScribe(String scribe) {
        this.scribe = Typed.orNull(scribe);
    }

    public Long getFailedCheckouts() {
        return failedCheckouts;
    }

    public void setFailedCheckouts(Long failedCheckouts) {
        this.failedCheckouts = failedCheckouts;
    }

    public Long getAffectedVisitors() {
        return affectedVisitors;
    }

    public void setAffectedVisitors(Long affectedVisitors) {
        this.affectedVisitors = affectedVisitors;
    }

    public Long getLostOrders() {
        return lostOrders;
    }

    public void setLostOrders(Long lostOrders) {
        this.lostOrders = lostOrders;
    }
}
