package levee.mail;

import java.util.List;

/** Takes letters out of the house: to a mail server, or into a folder. */
interface Carrier {

    /** Tries each letter, or as many as it can while the way is open. Does not throw: what happened is in the round. */
    Round carry(List<OutgoingMail> letters);
}
