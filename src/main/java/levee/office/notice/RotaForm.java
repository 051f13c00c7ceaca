package levee.office.notice;

import java.io.Serializable;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import levee.alerts.notice.Addresses;
import levee.alerts.notice.RotaPlan;
import levee.office.Typed;

/** The rota, and a stand-in for some days, as they are typed. */
public class RotaForm implements Serializable {

    private String people;
    private String handover;
    private String zone;

    private String standIn;
    private String from;
    private String until;

    static RotaForm of(RotaPlan plan) {
        RotaForm form = new RotaForm();
        form.people = String.join("\n", plan.getPeople());
        form.handover = plan.getHandover().toString();
        form.zone = plan.getZone().getId();
        return form;
    }

    List<String> persons() {
        return Addresses.of(people);
    }

    /** Empty if it is no time of a clock. */
    Optional<LocalTime> time() {
        try {
            return Optional.ofNullable(handover).map(LocalTime::parse);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Empty if there is no such zone. */
    Optional<ZoneId> zoneId() {
        try {
            return Optional.ofNullable(zone).map(ZoneId::of);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Moments are typed by the clock of the rota. Empty if it is none. */
    static Optional<Instant> moment(String text, ZoneId zone) {
        try {
            return Optional.ofNullable(text)
                    .map(typed -> LocalDateTime.parse(typed).atZone(zone).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    public String getPeople() {
        return people;
    }

    public void setPeople(String people) {
        this.people = people;
    }

    public String getHandover() {
        return handover;
    }

    public void setHandover(String handover) {
        this.handover = Typed.orNull(handover);
    }

    public String getZone() {
        return zone;
    }

    public void setZone(String zone) {
        this.zone = Typed.orNull(zone);
    }

    public String getStandIn() {
        return standIn;
    }

    public void setStandIn(String standIn) {
        this.standIn = standIn;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = Typed.orNull(from);
    }

    public String getUntil() {
        return until;
    }

    public void setUntil(String until) {
        this.until = Typed.orNull(until);
    }
}
