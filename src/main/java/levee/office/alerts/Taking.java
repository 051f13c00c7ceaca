package levee.office.alerts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import levee.accounts.CurrentAccount;
import levee.alerts.Episode;
import levee.alerts.Episodes;
import levee.office.Answer;
import levee.office.Refusal;

/** Somebody who looks at an episode takes it on, and hears whether it is theirs. */
@ApplicationScoped
class Taking {

    @Inject
    private Episodes episodes;

    @Inject
    private CurrentAccount currentAccount;

    @Inject
    private Answer answer;

    void take(long id) {
        if (episodes.acknowledge(id, currentAccount.email().orElseThrow())) {
            answer.done("alerts.taken-now");
            return;
        }
        Episode episode = episodes.find(id).orElseThrow(Refusal::notFound);
        episode.getAcknowledgedBy()
                .ifPresentOrElse(
                        somebody -> answer.refused("alerts.taken-already", somebody),
                        () -> answer.refused("alerts.over-already"));
    }
}
