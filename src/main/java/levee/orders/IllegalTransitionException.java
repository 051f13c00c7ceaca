package levee.orders;

/** An order was asked to go where its state does not lead: somebody else was faster, or the page was old. */
public class IllegalTransitionException extends RuntimeException {

    IllegalTransitionException(OrderState from, OrderState to) {
        super("An order that is " + from.getCode() + " cannot become " + to.getCode());
    }
}
