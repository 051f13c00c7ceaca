package levee.shop;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import levee.stock.sale.SaleStanding;
import levee.stock.sale.Sales;

/** Tells the script of a sale's page how the sale stands, in a few bytes out of the node's memory. */
@WebServlet("/standing/*")
public class StandingOfSale extends HttpServlet {

    @Inject
    private Sales sales;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String slug = request.getPathInfo();
        Optional<SaleStanding> sale = slug == null ? Optional.empty() : sales.at(slug.substring(1));
        if (sale.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType("application/json");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.getWriter().print(json(sale.get()));
    }

    private String json(SaleStanding sale) {
        JsonObjectBuilder left = Json.createObjectBuilder();
        sale.items().forEach(item -> left.add(Long.toString(item.id()), SaleRow.leftText(item.left())));
        return Json.createObjectBuilder()
                .add("state", sale.state().name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .add("now", sales.now().toEpochMilli())
                .add("left", left)
                .build()
                .toString();
    }
}
