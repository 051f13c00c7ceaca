package levee.mail;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Letters past the outbox, at once and without the database: for who has to say that it is the database which is broken.
 * Nobody tries again what fails here.
 */
@ApplicationScoped
public class Express {

    private static final Logger LOG = Logger.getLogger(Express.class.getName());

    @Inject
    private MailLine line;

    @Inject
    private Clock clock;

    private Optional<Carrier> carrier = Optional.empty();

    /** For CDI. */
    protected Express() {}

    Express(Carrier carrier, Clock clock) {
        this.carrier = Optional.of(carrier);
        this.clock = clock;
    }

    @PostConstruct
    void chooseCarrier() {
        carrier = Carrier.of(MailSettings.of(ConfigProvider.getConfig())).map(way -> new BoundedCarrier(way, line));
    }

    /**
     * Waits for the mail server, some seconds at most for each step of talking to it; not at all if it was away the last times.
     *
     * @param key as for {@link Outbox#add(String, String, String, String)}
     * @return whether it was delivered; if not, the log says why
     */
    public boolean send(String recipient, String subject, String body, String key) {
        OutgoingMail letter = new OutgoingMail(recipient, subject, body, key, clock.instant());
        Round round = carrier.map(way -> way.carry(List.of(letter))).orElseGet(Round::new);
        if (round.delivered().isEmpty()) {
            LOG.log(Level.WARNING, "The letter {0} could not be sent: {1}", new Object[] {key, reason(round)});
        }
        return !round.delivered().isEmpty();
    }

    private static Object reason(Round round) {
        if (!round.failures().isEmpty()) {
            return round.failures().get(0).reason();
        }
        return round.isClosed() ? round.reason() : "neither a mail server nor a folder is set";
    }
}
