package levee.mail;

import java.util.List;
import java.util.Optional;

/** Takes letters out of the house: to a mail server, or into a folder. */
interface Carrier {

    /** The way that the settings name; empty if they name none. */
    static Optional<Carrier> of(MailSettings settings) {
        Optional<Carrier> way = settings.folder().isPresent()
                ? Optional.of(new FolderCarrier(settings))
                : settings.host().map(host -> new SmtpCarrier(settings));
        return way.map(Roadblock::new);
    }

    /** Tries each letter, or as many as it can while the way is open. Does not throw: what happened is in the round. */
    Round carry(List<OutgoingMail> letters);
}
