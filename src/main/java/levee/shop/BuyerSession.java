package levee.shop;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import levee.accounts.CurrentAccount;

/**
 * What the session knows of a buyer besides the cart, as ids: the numbers of the orders made in it, which may be shown
 * without asking for the e-mail address, and which attempt to pay this is.
 */
@RequestScoped
class BuyerSession {

    private static final String NUMBERS = "levee.orders";
    private static final String ATTEMPT = "levee.attempt";
    private static final int MOST_NUMBERS = 20;
    private static final int SECONDS_AFTER_PURCHASE = 15 * 60;

    @Inject
    private HttpServletRequest request;

    @Inject
    private CurrentAccount currentAccount;

    /**
     * From now on this session may see the order. A guest's has nothing else to wait for, and ends soon: in a rush there
     * are very many of them.
     */
    void grant(String number) {
        List<String> numbers = new ArrayList<>(numbers());
        numbers.remove(number);
        numbers.add(number);
        List<String> latest = numbers.subList(Math.max(0, numbers.size() - MOST_NUMBERS), numbers.size());
        HttpSession session = request.getSession();
        session.setAttribute(NUMBERS, String.join(" ", latest));
        if (!currentAccount.isSignedIn()) {
            session.setMaxInactiveInterval(SECONDS_AFTER_PURCHASE);
        }
    }

    boolean maySee(String number) {
        return numbers().contains(number);
    }

    private List<String> numbers() {
        String numbers = attribute(NUMBERS);
        return numbers.isEmpty() ? List.of() : List.of(numbers.split(" "));
    }

    /** Empty until a payment was declined. */
    String attempt() {
        return attribute(ATTEMPT);
    }

    /** After a decline: what is sent next is another purchase. */
    void beginNextAttempt() {
        request.getSession().setAttribute(ATTEMPT, UUID.randomUUID().toString());
    }

    private String attribute(String name) {
        HttpSession session = request.getSession(false);
        Object value = session == null ? null : session.getAttribute(name);
        return value == null ? "" : value.toString();
    }
}
