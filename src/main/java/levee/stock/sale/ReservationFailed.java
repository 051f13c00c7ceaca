package levee.stock.sale;

/** The database could not decide in time. The same request may be sent again: it reserves once. */
public class ReservationFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ReservationFailed(Throwable cause) {
        super("Reservations could not be decided", cause);
    }
}
