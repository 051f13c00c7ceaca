package levee.shop;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import levee.accounts.CurrentAccount;
import levee.accounts.Throttle;
import levee.accounts.Throttle.Purpose;
import levee.accounts.Visitor;
import levee.orders.Order;
import levee.orders.OrderEvent;
import levee.orders.OrderNumber;
import levee.orders.Orders;
import levee.page.FormMessages;

/**
 * One order. Shown at once to the browser that made it and to the customer whose it is; anybody else names the e-mail
 * address of the buyer first, and learns from a refusal not even whether there is such an order.
 */
@Named
@RequestScoped
public class OrderPage {

    @Inject
    private HttpServletRequest request;

    @Inject
    private Orders orders;

    @Inject
    private BuyerSession session;

    @Inject
    private CurrentAccount currentAccount;

    @Inject
    private Throttle throttle;

    @Inject
    private Visitor visitor;

    private String asked;
    private OrderView order;
    private boolean thanks;

    @NotBlank(message = "Enter the number of the order: you find it in our letter.")
    @Size(max = 30, message = "An order number has 12 characters.")
    private String number;

    @NotBlank(message = "Enter the e-mail address that you gave when you ordered.")
    @Size(max = 254, message = "An e-mail address has at most {max} characters.")
    private String email;

    @PostConstruct
    void load() {
        asked = Address.argument(request);
        Optional<String> read = OrderNumber.read(asked);
        number = read.orElse(asked);
        if (session.hasTicket() || currentAccount.isSignedIn()) {
            read.flatMap(orders::find).ifPresent(this::show);
        }
    }

    private void show(Order found) {
        boolean own = found.getAccountId() != null
                && currentAccount.id().isPresent()
                && found.getAccountId() == currentAccount.id().getAsLong();
        thanks = session.maySee(found);
        if (own || thanks) {
            showFreely(found);
        }
    }

    private void showFreely(Order found) {
        List<OrderEvent> events = found.getState().isBeyondPaying() ? orders.events(found) : List.of();
        order = OrderView.of(found, events);
    }

    /** What cannot be an order number is the address of nothing. */
    public void requireNumber() throws IOException {
        if (asked != null && OrderNumber.read(asked).isEmpty()) {
            FacesContext context = FacesContext.getCurrentInstance();
            context.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, null);
            context.responseComplete();
        }
    }

    public void find() {
        String read = OrderNumber.read(number).orElse(null);
        String subject = read == null ? "?" : read;
        Duration wait = throttle.attempt(Purpose.ORDER_LOOK_UP, subject, visitor.address());
        if (!wait.isZero()) {
            FormMessages.error("order.too-many", wait.toMinutes() + 1);
            return;
        }
        Optional<Order> found = read == null ? Optional.empty() : orders.find(read, email);
        if (found.isEmpty()) {
            FormMessages.error("order.not-found");
            return;
        }
        throttle.succeeded(Purpose.ORDER_LOOK_UP, read);
        showFreely(found.get());
    }

    /** Null until it may be shown. */
    public OrderView getOrder() {
        return order;
    }

    /** Whether it was made with this browser: then it is shown as a confirmation. */
    public boolean isThanks() {
        return thanks;
    }

    /** Whether the address names no order: then the form asks for the number, too. */
    public boolean isNumberWanted() {
        return asked == null;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }
}
