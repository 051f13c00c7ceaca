package levee.orders;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.UUID;
import levee.command.visitor.Answer;
import levee.command.visitor.Buyer;
import levee.command.visitor.FilledForm;
import levee.command.visitor.Visitor;
import levee.visitor.Balancer;
import levee.visitor.Catalogue;
import levee.visitor.Member;
import levee.visitor.RunningShop;
import levee.visitor.Site;
import org.junit.jupiter.api.Test;

/** A node is killed while people buy; the balancer sends them to the other one. */
@RunningShop
class FailoverIT {

    private static final String PASSWORD = "a long enough password";

    private final Site site;

    FailoverIT(Site site) {
        this.site = site;
    }

    @Test
    void whoCheckedOutOnANodeThatDiesBuysOnceOnTheOther() throws SQLException {
        String email = UUID.randomUUID() + "@buyer.example";
        try (Balancer balancer = new Balancer(site)) {
            Visitor visitor = new Visitor(balancer.address());
            new Member(visitor, email, PASSWORD).signUp();
            Buyer buyer = new Buyer(visitor, email);
            buyer.addToCart(Catalogue.firstProduct(visitor));
            double before = site.requests(1, "checkout");
            FilledForm form = buyer.checkout();
            int dead = site.requests(1, "checkout") > before ? 1 : 2;

            site.kill(dead);
            try {
                assertThat(visitor.open("/cart").action("checkout")).isNotNull();
                assertThat(visitor.open("/account").path()).isEqualTo("/account");
                Answer order = buyer.pay(form);
                Answer again = buyer.pay(form);

                assertThat(order.status()).isEqualTo(200);
                assertThat(order.path()).startsWith("/order/");
                assertThat(again.path()).isEqualTo(order.path());
                assertThat(ordersOf(email)).isEqualTo(1);
            } finally {
                site.start();
            }
        }
    }

    private long ordersOf(String email) throws SQLException {
        try (var connection = site.database().open();
                var query = connection.prepareStatement("SELECT COUNT(*) FROM orders WHERE email = ?")) {
            query.setString(1, email);
            try (var rows = query.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    @Test
    void staffKeepTheirRolesWhenTheirNodeDies() {
        Visitor merchant = new Visitor(site.node(2));
        new Member(merchant, "merchant@levee.example", site.demoPassword()).signIn();
        assertThat(merchant.open("/office/products").status()).isEqualTo(200);

        site.kill(2);
        try {
            Visitor elsewhere = merchant.at(site.node(1));
            assertThat(elsewhere.open("/office/products").status()).isEqualTo(200);
            assertThat(elsewhere.open("/office/staff").status()).isEqualTo(403);
        } finally {
            site.start();
        }
    }

    @Test
    void theBalancerKeepsTheOfficeAndTheMetricsFromOutside() {
        try (Balancer balancer = new Balancer(site)) {
            Visitor stranger = new Visitor(balancer.address());
            for (String path : new String[] {
                "/office", "/metrics", "/health", "/health/ready", "/%6fffice", "/./office", "/office//"
            }) {
                assertThat(stranger.get(path).status()).as(path).isIn(400, 403, 404);
            }
        }
    }
}
