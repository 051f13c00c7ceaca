package levee.office.alerts;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import levee.accounts.Role;
import levee.alerts.Episodes;
import levee.office.Permission;

/** What fires now, and the episodes before it. */
@Named
@ViewScoped
public class AlertsPage implements Serializable {

    private static final int LATEST = 20;

    @Inject
    private Episodes episodes;

    @Inject
    private Taking taking;

    @Inject
    private Permission permission;

    @Inject
    private Clock clock;

    private EpisodeRow current;
    private List<AlertRow> firing;
    private List<EpisodeRow> latest;
    private Instant now;

    public void look() {
        now = clock.instant();
        current = episodes.open().map(episode -> EpisodeRow.of(episode, now)).orElse(null);
        firing =
                episodes.firing().stream().map(alert -> AlertRow.of(alert, now)).toList();
        latest = episodes.latest(LATEST).stream()
                .filter(episode -> !episode.isOpen())
                .map(episode -> EpisodeRow.of(episode, now))
                .toList();
    }

    public void acknowledge(long episode) {
        permission.require(Role.OPERATIONS);
        taking.take(episode);
        look();
    }

    /** Null if nothing fires. */
    public EpisodeRow getCurrent() {
        return current;
    }

    public List<AlertRow> getFiring() {
        return firing;
    }

    /** Those that are over. */
    public List<EpisodeRow> getLatest() {
        return latest;
    }

    public Instant getNow() {
        return now;
    }
}
