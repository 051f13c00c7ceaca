package levee.mail;

import java.time.Clock;
import java.util.Optional;
import levee.Workshop;
import levee.mail.MailSettings.Tls;

/** A mail server's address, for tests of those who have letters sent. */
public final class PostOffice {

    private final int port;

    public PostOffice(int port) {
        this.port = port;
    }

    /** Sends a courier of one node on a round. @return how many letters were delivered */
    public int round(Workshop workshop, Clock clock) {
        return workshop.with(clock)
                .bean(Courier.class)
                .deliver(carrier())
                .delivered()
                .size();
    }

    /** A courier delivers, and dies before anything is written down. */
    public void roundThatDies(Workshop workshop, Clock clock) {
        Carrier carrier = carrier();
        try {
            workshop.with(clock).bean(Courier.class).deliver(letters -> {
                carrier.carry(letters);
                throw new IllegalStateException("The node is dead");
            });
        } catch (IllegalStateException e) {
            // As it is meant to.
        }
    }

    public Express express(Clock clock) {
        return new Express(carrier(), clock);
    }

    private Carrier carrier() {
        return new SmtpCarrier(new MailSettings(
                Optional.empty(),
                Optional.of("127.0.0.1"),
                port,
                Optional.empty(),
                Optional.empty(),
                MailSettings.DEFAULT_FROM,
                Tls.NONE));
    }
}
