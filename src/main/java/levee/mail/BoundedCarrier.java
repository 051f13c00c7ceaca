package levee.mail;

import java.util.List;
import levee.mail.MailLine.WayClosed;

/**
 * Any way out of the house, with a bound on what waiting for it may cost. Where the time was over it is not known which of
 * the letters were delivered: they are carried again, and their message ids tell.
 */
final class BoundedCarrier implements Carrier {

    private final Carrier way;
    private final MailLine line;

    BoundedCarrier(Carrier way, MailLine line) {
        this.way = way;
        this.line = line;
    }

    @Override
    public Round carry(List<OutgoingMail> letters) {
        try {
            return line.carry(way, letters);
        } catch (WayClosed e) {
            return e.round();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return closed(e);
        } catch (Exception e) {
            return closed(e);
        }
    }

    private static Round closed(Exception reason) {
        Round round = new Round();
        round.closed(reason);
        return round;
    }
}
