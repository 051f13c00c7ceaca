package levee.shop;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;
import levee.accounts.CurrentAccount;
import levee.cart.CurrentCart;
import levee.stock.sale.ReservationFailed;
import levee.stock.sale.SaleAnswer;
import levee.stock.sale.SaleRequest;
import levee.stock.sale.SaleReservations;
import levee.stock.sale.SaleStanding;
import levee.stock.sale.SaleState;
import levee.stock.sale.Sales;

/**
 * What the form of a flash sale posts: units are held for whoever sends it, their cart has them at the sale's price, and the
 * checkout begins. It has no address of its own: {@link Addresses} leads here what is sent below a sale's. Whom this node knows to be too early or too late it sends back without asking the database.
 */
public class Reserving extends HttpServlet {

    /** As the descriptor calls it. */
    static final String NAME = "reserving";

    private static final int SEE_OTHER = 303;

    @Inject
    private Sales sales;

    @Inject
    private SaleReservations reservations;

    @Inject
    private CurrentCart currentCart;

    @Inject
    private CurrentAccount currentAccount;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        OptionalLong item = CartChanges.variant(request.getParameter("item"));
        Optional<SaleStanding> sale = sales.at(Address.argument(request))
                .filter(named ->
                        item.isPresent() && named.items().stream().anyMatch(each -> each.id() == item.getAsLong()));
        if (sale.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setStatus(SEE_OTHER);
        response.setHeader("Location", reserve(sale.get(), item.getAsLong(), request));
    }

    /** @return where to go on */
    private String reserve(SaleStanding sale, long item, HttpServletRequest request) {
        OptionalInt units = CartChanges.quantity(request.getParameter("quantity"));
        if (sale.state() == SaleState.SCHEDULED) {
            return SaleNotice.NOT_OPEN.address(sale.slug());
        }
        if (sale.state().isOver()) {
            return (sale.state() == SaleState.SOLD_OUT ? SaleNotice.SOLD_OUT : SaleNotice.ENDED).address(sale.slug());
        }
        if (units.isEmpty() || units.getAsInt() > sale.unitsABuyer()) {
            return SaleNotice.LIMIT.address(sale.slug());
        }
        String sent = request.getParameter("key");
        String key = SaleRequest.isKey(sent) ? sent : UUID.randomUUID().toString();
        try {
            SaleAnswer answer = reservations.reserve(item, new SaleRequest(buyer(), key, units.getAsInt()));
            return answer.isHeld() ? checkout(variant(sale, item), answer) : refusal(answer, sale);
        } catch (ReservationFailed e) {
            getServletContext().log("A reservation could not be decided", e);
            return SaleNotice.BUSY.address(sale.slug());
        }
    }

    private static String refusal(SaleAnswer answer, SaleStanding sale) {
        return SaleNotice.of(answer.outcome()).address(sale.slug());
    }

    private String buyer() {
        OptionalLong account = currentAccount.id();
        return account.isPresent()
                ? SaleRequest.ofAccount(account.getAsLong())
                : SaleRequest.ofCart(currentCart.idOrOpen());
    }

    private static long variant(SaleStanding sale, long item) {
        return sale.items().stream()
                .filter(each -> each.id() == item)
                .findFirst()
                .orElseThrow()
                .variantId();
    }

    private String checkout(long variant, SaleAnswer answer) {
        if (currentCart.hold(variant, answer.units(), answer.reservation())) {
            return "/checkout";
        }
        reservations.release(answer.reservation());
        return CartNotice.FULL.address(variant, answer.units());
    }
}
