package levee.payment;

/** The gateway was not asked, since it does not answer or too many wait for it already: nothing has changed. */
public class GatewayOutException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    GatewayOutException(Throwable cause) {
        super("The payment gateway is not asked at the moment", cause);
    }
}
