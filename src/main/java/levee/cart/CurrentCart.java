package levee.cart;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/**
 * The cart of whoever sends this request. The session holds its id and nothing else; a visitor without a cart has no
 * session for it. What is read is read once in a request.
 */
@Named
@RequestScoped
public class CurrentCart {

    private static final String ATTRIBUTE = "levee.cart";
    private static final int SECONDS_A_MINUTE = 60;
    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject
    private HttpServletRequest request;

    @Inject
    private Carts carts;

    private Cart cart;

    private Integer units;

    /** The number beside the cart's link on every page: costs a statement only where there is a cart. */
    public int getUnits() {
        if (units == null) {
            units = cart != null ? cart.getUnits() : id().map(carts::units).orElse(0);
        }
        return units;
    }

    public Cart cart() {
        if (cart == null) {
            cart = id().map(carts::find).orElse(Cart.EMPTY);
        }
        return cart;
    }

    public Optional<String> id() {
        return Optional.ofNullable(request.getSession(false)).map(session -> (String) session.getAttribute(ATTRIBUTE));
    }

    /** The first unit put in makes the cart, and the session if there is none. */
    public boolean add(long variantId, int quantity) {
        return carts.add(idOrOpen(), variantId, quantity);
    }

    /** The id of the cart, which is made if there is none. */
    public String idOrOpen() {
        return id().orElseGet(this::open);
    }

    private String open() {
        byte[] bits = new byte[16];
        RANDOM.nextBytes(bits);
        String id = Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
        HttpSession session = request.getSession();
        session.setAttribute(ATTRIBUTE, id);
        session.setMaxInactiveInterval(request.getServletContext().getSessionTimeout() * SECONDS_A_MINUTE);
        return id;
    }

    /** See {@link Carts#hold}. */
    public boolean hold(long variantId, int quantity, long reservation) {
        return carts.hold(idOrOpen(), variantId, quantity, reservation);
    }

    public void change(long variantId, int quantity) {
        id().ifPresent(id -> carts.change(id, variantId, quantity));
    }

    public void remove(long variantId) {
        id().ifPresent(id -> carts.remove(id, variantId));
    }

    /** Lets go of what has been bought. Its lines stay until they are old: that is one statement less for each order. */
    public void leave() {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(ATTRIBUTE);
        }
        cart = Cart.EMPTY;
        units = 0;
    }
}
