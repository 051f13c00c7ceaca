package levee.alerts.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Locale;
import levee.alerts.AlertName;

/** The addresses that messages lead to. */
@ApplicationScoped
class Links {

    @Inject
    private NoticeSettings settings;

    @Inject
    private Signed signed;

    @Inject
    private Clock clock;

    /** Its page in the office, with the repairs as buttons. */
    String episode(long episode) {
        return office() + "/episode?id=" + episode;
    }

    String office() {
        return settings.publicUrl() + "/office/alerts";
    }

    String runbook(AlertName alert) {
        return settings.runbookUrl() + "#" + alert.label().toLowerCase(Locale.ROOT);
    }

    /** Takes it on in the name of whom the letter is for. */
    String acknowledge(long episode, String recipient) {
        String token = signed.token(
                new Signed.Acknowledgement(episode, recipient), clock.instant().plus(settings.linkLife()));
        return settings.publicUrl() + "/acknowledge?token=" + URLEncoder.encode(token, StandardCharsets.UTF_8);
    }
}
