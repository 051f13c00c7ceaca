package levee.office.orders;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import levee.accounts.Role;
import levee.office.Answer;
import levee.office.Permission;
import levee.office.Refusal;
import levee.office.Typed;
import levee.orders.Fulfilment;
import levee.orders.IllegalTransitionException;
import levee.orders.Orders;
import levee.orders.Refunds;

/** One order, and what can be done with it now. */
@Named
@ViewScoped
public class OfficeOrderPage implements Serializable {

    /** One of the acts of {@link Fulfilment}, by the hand of an account. */
    private interface Act {
        void on(long orderId, long accountId, String note);
    }

    @Inject
    private OrderSheets sheets;

    @Inject
    private Orders orders;

    @Inject
    private Fulfilment fulfilment;

    @Inject
    private Refunds refunds;

    @Inject
    private Permission permission;

    @Inject
    private Answer answer;

    private String number;
    private String note;
    private OrderSheet order;

    public void open() {
        if (order == null) {
            read();
        }
    }

    private void read() {
        order = sheets.find(number == null ? "" : number).orElseThrow(Refusal::notFound);
    }

    public void pack() {
        act(fulfilment::pack, "order.packed");
    }

    public void ship() {
        act(fulfilment::ship, "order.shipped");
    }

    public void deliver() {
        act(fulfilment::deliver, "order.delivered");
    }

    public void cancel() {
        act(fulfilment::cancel, "order.cancelled");
    }

    private void act(Act act, String done) {
        long account = permission.require(Role.MERCHANT);
        try {
            act.on(order.id(), account, note);
            finish(done);
        } catch (IllegalTransitionException e) {
            tellThatItMovedOn();
        }
    }

    /** Asks the gateway, which may take seconds, outside of any transaction. */
    public void refund() {
        long account = permission.require(Role.MERCHANT);
        try {
            if (refunds.refund(orders.find(number).orElseThrow(Refusal::notFound), account, note)) {
                finish("order.refunded");
            } else {
                answer.refused("order.not-refunded");
            }
        } catch (IllegalTransitionException e) {
            tellThatItMovedOn();
        }
    }

    private void finish(String done) {
        note = null;
        read();
        answer.done(done, order.number());
    }

    private void tellThatItMovedOn() {
        read();
        answer.refused("order.moved-on", Answer.text("state." + order.state().getCode()));
    }

    /** Whether to show what can be done; each act asks again. */
    public boolean isMine() {
        return permission.isGiven(Role.MERCHANT);
    }

    public OrderSheet getOrder() {
        return order;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = Typed.orNull(note);
    }
}
