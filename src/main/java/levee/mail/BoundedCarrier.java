package levee.mail;

import java.util.List;
import java.util.concurrent.CompletionException;
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
            return line.carry(way, letters).toCompletableFuture().join();
        } catch (CompletionException e) {
            return e.getCause() instanceof WayClosed closed ? closed.round() : closed(e.getCause());
        } catch (WayClosed e) {
            return e.round();
        }
    }

    private static Round closed(Throwable reason) {
        Round round = new Round();
        round.closed(reason instanceof Exception exception ? exception : new IllegalStateException(reason));
        return round;
    }
}
