package levee.orders;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import levee.command.visitor.Answer;
import levee.command.visitor.Buyer;
import levee.command.visitor.FilledForm;
import levee.command.visitor.Visitor;
import levee.visitor.Catalogue;
import levee.visitor.RunningShop;
import levee.visitor.Site;
import org.junit.jupiter.api.Test;

/** The last unit, over HTTP, with the buyers spread over both nodes. */
@RunningShop
class LastUnitIT {

    private static final int EIGHT = 8;

    private final Site site;

    LastUnitIT(Site site) {
        this.site = site;
    }

    @Test
    void eightBuyersWhoPayAtTheSameMomentMakeOneOrderAndSevenAreToldSoldOut() throws Exception {
        String product = Catalogue.products(new Visitor(site.node(1))).get(1);
        String variant = new Visitor(site.node(1))
                .open(product)
                .form("add-to-cart")
                .selectFirst("[name=variant]")
                .val();
        setStock(variant, 1);
        List<Callable<Answer>> payments = new ArrayList<>();
        for (int number = 0; number < EIGHT; number++) {
            Buyer buyer = new Buyer(new Visitor(site.node(1 + number % 2)), "buyer" + number + "@buyer.example");
            buyer.addToCart(product, variant);
            FilledForm form = buyer.checkout();
            payments.add(() -> buyer.pay(form));
        }

        List<Object> answers = AtOnce.run(payments);

        assertThat(answers).hasOnlyElementsOfType(Answer.class);
        assertThat(answers).extracting(answer -> ((Answer) answer).status()).containsOnly(200);
        assertThat(answers)
                .filteredOn(answer -> ((Answer) answer).path().startsWith("/order/"))
                .hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> ((Answer) answer).text().toLowerCase().contains("sold out"))
                .hasSize(EIGHT - 1);
        assertThat(stock(variant)).isZero();
    }

    private void setStock(String variant, int available) throws SQLException {
        try (var connection = site.database().open();
                var update = connection.prepareStatement("UPDATE stock_items SET available = ? WHERE variant_id = ?")) {
            update.setInt(1, available);
            update.setString(2, variant);
            assertThat(update.executeUpdate()).isEqualTo(1);
        }
    }

    private int stock(String variant) throws SQLException {
        try (var connection = site.database().open();
                var query = connection.prepareStatement("SELECT available FROM stock_items WHERE variant_id = ?")) {
            query.setString(1, variant);
            try (var rows = query.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }
}
