package levee.office.notice;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import levee.alerts.Episode;
import levee.alerts.Episodes;
import levee.alerts.notice.Signed;
import levee.alerts.notice.Signed.Acknowledgement;
import levee.page.SeeOther;

/**
 * Behind the link of a letter: somebody takes an episode on, without signing in. To look does nothing, since whatever scans
 * letters follows their links; the button does.
 */
@Named
@RequestScoped
public class AcknowledgePage {

    @Inject
    private HttpServletRequest request;

    @Inject
    private Signed signed;

    @Inject
    private Episodes episodes;

    private String token;
    private Acknowledgement link;
    private Episode episode;

    @PostConstruct
    void load() {
        token = request.getParameter("token");
        link = signed.read(token).orElse(null);
        episode = link == null ? null : episodes.find(link.episode()).orElse(null);
    }

    /** Whoever was first has it; the page says who. */
    public void take() {
        if (isValid()) {
            episodes.acknowledge(link.episode(), link.recipient());
            SeeOther.at("/acknowledge?token=" + URLEncoder.encode(token, StandardCharsets.UTF_8));
        }
    }

    /** Whether the link is ours, and not too old. */
    public boolean isValid() {
        return episode != null;
    }

    public boolean isOver() {
        return isValid() && !episode.isOpen();
    }

    /** Whether it is there to be taken on. */
    public boolean isOpen() {
        return isValid() && episode.isOpen() && episode.getAcknowledgedAt().isEmpty();
    }

    /** Whoever has taken it on; empty if nobody has. */
    public String getTakenBy() {
        return isValid() ? episode.getAcknowledgedBy().orElse("") : "";
    }

    public boolean isMine() {
        return isValid() && getTakenBy().equals(link.recipient());
    }

    public String getRecipient() {
        return link == null ? "" : link.recipient();
    }

    public Episode getEpisode() {
        return episode;
    }

    public String getToken() {
        return token;
    }
}
