package levee.shop;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import levee.accounts.CurrentAccount;
import levee.orders.Order;
import levee.orders.Orders;

/** What a customer has ordered so far, the latest first. */
@Named
@RequestScoped
public class OrdersPage {

    private static final int PAGE_SIZE = 20;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Orders orders;

    @Inject
    private CurrentAccount currentAccount;

    private int page;
    private List<OrderSummary> list;
    private boolean more;

    @PostConstruct
    void load() {
        page = page(request.getParameter("page"));
        long account = currentAccount.id().orElseThrow();
        List<Order> found = orders.ofAccount(account, (page - 1) * PAGE_SIZE, PAGE_SIZE + 1);
        more = found.size() > PAGE_SIZE;
        list = found.stream().limit(PAGE_SIZE).map(OrderSummary::of).toList();
    }

    private static int page(String text) {
        return text != null && text.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(text) : 1;
    }

    public List<OrderSummary> getList() {
        return list;
    }

    /** The address of the page with later orders; null on the first. */
    public String getPrevious() {
        return page == 1 ? null : "/account/orders?page=" + (page - 1);
    }

    /** The address of the page with earlier orders; null on the last. */
    public String getNext() {
        return more ? "/account/orders?page=" + (page + 1) : null;
    }
}
