package levee.shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import levee.command.visitor.Answer;
import levee.command.visitor.Buyer;
import levee.command.visitor.Visitor;
import levee.visitor.Catalogue;
import levee.visitor.RunningShop;
import levee.visitor.Site;
import org.junit.jupiter.api.Test;

/** Who sees an order without naming the buyer's e-mail address: the browser that made it, and no other. */
@RunningShop
class OrderPageIT {

    private static final String TICKET = "levee-order";
    private static final String STREET = "12 St James's Square";

    private final Site site;

    OrderPageIT(Site site) {
        this.site = site;
    }

    /** @return what the browser is shown at the end */
    private static Answer buy(Visitor visitor) {
        Buyer buyer = buyer(visitor);
        return buyer.pay(buyer.checkout());
    }

    private static Buyer buyer(Visitor visitor) {
        Buyer buyer = new Buyer(visitor, UUID.randomUUID() + "@buyer.example");
        buyer.addToCart(Catalogue.firstProduct(visitor));
        return buyer;
    }

    @Test
    void theBrowserThatMadeItSeesItOnEachNodeWhenItsSessionIsGone() {
        Visitor customer = new Visitor(site.node(1));
        Answer order = buy(customer);
        assertThat(order.text()).contains(STREET);

        customer.cookies().keySet().removeIf(name -> name.startsWith("JSESSION"));
        assertThat(customer.at(site.node(2)).get(order.path()).text()).contains(STREET);
    }

    @Test
    void theTicketIsSentToThePageOfTheOrderAloneAndToNoScript() {
        Visitor visitor = new Visitor(site.node(1));
        Answer paid = visitor.submit(buyer(visitor).checkout());

        assertThat(paid.headers("Set-Cookie"))
                .filteredOn(cookie -> cookie.startsWith(TICKET))
                .singleElement()
                .asString()
                .contains("Path=" + paid.location().getPath(), "HttpOnly", "SameSite=Lax");
    }

    @Test
    void anotherBrowserIsAskedForTheAddress() {
        Answer order = buy(new Visitor(site.node(1)));

        assertThat(new Visitor(site.node(1)).get(order.path()).text())
                .doesNotContain(STREET)
                .contains("E-mail");
    }

    @Test
    void aTicketOfAnotherOrderShowsNothing() {
        Visitor customer = new Visitor(site.node(1));
        String first = buy(customer).path();
        Answer second = buy(customer);

        assertThat(second.text()).contains(STREET);
        assertThat(customer.get(first).text()).doesNotContain(STREET).contains("E-mail");
    }
}
