package levee.shop;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import levee.accounts.CurrentAccount;
import levee.orders.Order;

/**
 * What is known of a buyer besides the cart: which attempt to pay this is, in the session; and in the browser a ticket
 * for each order made with it, which shows that order without asking for the e-mail address.
 */
@RequestScoped
class BuyerSession {

    private static final String ATTEMPT = "levee.attempt";

    /** A cookie of the order's own page, which is sent to no other. */
    private static final String TICKET = "levee-order";

    private static final Duration TICKET_HOLDS = Duration.ofHours(1);

    /** Long enough to press the button again, or to go back and find out that all is bought. */
    private static final Duration AFTER_PURCHASE = Duration.ofMinutes(2);

    @Inject
    private HttpServletRequest request;

    @Inject
    private CurrentAccount currentAccount;

    /**
     * From now on this browser may see the order. A guest's session has nothing else to wait for, and ends soon: in a
     * rush there are very many of them.
     */
    void grant(Order order) {
        Cookie ticket = new Cookie(TICKET, order.getTicket());
        ticket.setPath("/order/" + order.getNumber());
        ticket.setMaxAge((int) TICKET_HOLDS.toSeconds());
        ticket.setHttpOnly(true);
        ticket.setSecure(request.isSecure());
        ticket.setAttribute("SameSite", "Lax");
        ((HttpServletResponse)
                        FacesContext.getCurrentInstance().getExternalContext().getResponse())
                .addCookie(ticket);
        HttpSession session = request.getSession(false);
        if (session != null && !currentAccount.isSignedIn()) {
            session.setMaxInactiveInterval((int) AFTER_PURCHASE.toSeconds());
        }
    }

    /** Whether there is a ticket at all; whether it is the right one, {@link #maySee} knows. */
    boolean hasTicket() {
        return ticket().isPresent();
    }

    boolean maySee(Order order) {
        return ticket().filter(order::admits).isPresent();
    }

    private Optional<String> ticket() {
        Cookie[] cookies = request.getCookies();
        return Arrays.stream(cookies == null ? new Cookie[0] : cookies)
                .filter(cookie -> cookie.getName().equals(TICKET))
                .map(Cookie::getValue)
                .findFirst();
    }

    /** Empty until a payment was declined. */
    String attempt() {
        HttpSession session = request.getSession(false);
        Object value = session == null ? null : session.getAttribute(ATTEMPT);
        return value == null ? "" : value.toString();
    }

    /** After a decline: what is sent next is another purchase. */
    void beginNextAttempt() {
        request.getSession().setAttribute(ATTEMPT, UUID.randomUUID().toString());
    }
}
