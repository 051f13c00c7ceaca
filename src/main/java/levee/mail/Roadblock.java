package levee.mail;

import java.net.ConnectException;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * Stands right before whoever carries letters, and lets none pass while a drill wants it so. Static, since those who carry are
 * made without the container.
 */
public final class Roadblock implements Carrier {

    private static volatile BooleanSupplier closed = () -> false;

    private final Carrier way;

    Roadblock(Carrier way) {
        this.way = way;
    }

    /** @param isClosed asked before each round */
    public static void stand(BooleanSupplier isClosed) {
        closed = isClosed;
    }

    @Override
    public Round carry(List<OutgoingMail> letters) {
        if (closed.getAsBoolean()) {
            Round none = new Round();
            none.closed(new ConnectException("Connection refused"));
            return none;
        }
        return way.carry(letters);
    }
}
