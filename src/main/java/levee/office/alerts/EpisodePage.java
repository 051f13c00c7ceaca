package levee.office.alerts;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import levee.accounts.CurrentAccount;
import levee.accounts.Role;
import levee.alerts.Alert;
import levee.alerts.Cause;
import levee.alerts.Diagnosis;
import levee.alerts.Episode;
import levee.alerts.Episodes;
import levee.alerts.repairs.Repairs;
import levee.alerts.repairs.Repairs.Offer;
import levee.incidents.Incident;
import levee.incidents.Incidents;
import levee.office.Answer;
import levee.office.Permission;
import levee.office.Refusal;
import levee.office.Typed;

/** One episode: what it is, why, what it is not, and what can be done about it at once. */
@Named
@ViewScoped
public class EpisodePage implements Serializable {

    @Inject
    private Episodes episodes;

    @Inject
    private Repairs repairs;

    @Inject
    private Incidents incidents;

    @Inject
    private Taking taking;

    @Inject
    private Permission permission;

    @Inject
    private CurrentAccount currentAccount;

    @Inject
    private Answer answer;

    @Inject
    private Clock clock;

    /** Text, since an address can say anything. */
    private String id;

    private EpisodeRow episode;
    private List<AlertRow> alerts;
    private List<CauseRow> causes;
    private List<RuledOutRow> ruledOut;
    private List<OfferRow> offers;
    private List<RepairRow> done;
    private Long incident;

    public void look() {
        Instant now = clock.instant();
        Episode found = found();
        List<Alert> all = episodes.alerts(found.getId());
        episode = EpisodeRow.of(found, now);
        alerts = all.stream().map(alert -> AlertRow.of(alert, now)).toList();
        Optional<Diagnosis> diagnosis = diagnosis(found, all);
        causes = diagnosis.stream()
                .flatMap(known -> known.causes().stream())
                .map(CauseRow::of)
                .toList();
        ruledOut = diagnosis.stream()
                .flatMap(known -> known.ruledOut().stream())
                .map(RuledOutRow::of)
                .toList();
        offers = offers(all).map(OfferRow::of).distinct().toList();
        done = repairs.of(found.getId()).stream().map(RepairRow::of).toList();
        incident = incidents.ofEpisode(found.getId()).map(Incident::getId).orElse(null);
    }

    private Episode found() {
        return Typed.id(id).flatMap(episodes::find).orElseThrow(Refusal::notFound);
    }

    /** The one that the headline is from; of others, the one that explains most. */
    private static Optional<Diagnosis> diagnosis(Episode episode, List<Alert> alerts) {
        return alerts.stream()
                .map(Alert::getDiagnosis)
                .max(Comparator.<Diagnosis, Boolean>comparing(known -> isTold(known, episode))
                        .thenComparing(known -> known.first().cause() != Cause.UNKNOWN)
                        .thenComparing(known -> known.first().weight()));
    }

    private static boolean isTold(Diagnosis diagnosis, Episode episode) {
        return diagnosis.headline().equals(episode.getHeadline());
    }

    /** Of what has recovered nothing is left to be put right. */
    private Stream<Offer> offers(List<Alert> all) {
        return all.stream().filter(Alert::isFiring).flatMap(alert -> repairs.offers(alert.getDiagnosis()).stream());
    }

    public void acknowledge() {
        permission.require(Role.OPERATIONS);
        taking.take(found().getId());
        look();
    }

    /** However often it is sent, it is done once. */
    public void repair(OfferRow wanted) {
        permission.require(Role.OPERATIONS);
        Episode found = found();
        Optional<Offer> offer =
                offers(episodes.alerts(found.getId())).filter(wanted::isFor).findFirst();
        if (offer.isPresent()) {
            perform(found.getId(), offer.get());
        } else {
            answer.refused("episode.not-needed", wanted.text());
        }
        look();
    }

    private void perform(long of, Offer offer) {
        try {
            String by = currentAccount.email().orElseThrow();
            answer.done("episode.repaired", repairs.perform(of, offer.repair(), offer.finding(), by));
        } catch (IllegalStateException e) {
            answer.refused("episode.not-repaired", e.getMessage());
        }
    }

    public EpisodeRow getEpisode() {
        return episode;
    }

    public List<AlertRow> getAlerts() {
        return alerts;
    }

    /** The likeliest first. */
    public List<CauseRow> getCauses() {
        return causes;
    }

    public List<RuledOutRow> getRuledOut() {
        return ruledOut;
    }

    public List<OfferRow> getOffers() {
        return offers;
    }

    /** In the order in which they were begun. */
    public List<RepairRow> getDone() {
        return done;
    }

    /** Null if the episode has opened none. */
    public Long getIncident() {
        return incident;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
