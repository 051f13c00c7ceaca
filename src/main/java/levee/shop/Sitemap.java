package levee.shop;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import levee.catalogue.Catalogue;
import levee.catalogue.Category;
import levee.page.PublicUrl;
import levee.stock.sale.SaleStanding;
import levee.stock.sale.Sales;

/**
 * Tells search engines of every category and product (sitemaps.org): an index at {@code /sitemap.xml}, the categories
 * with the flash sales that are open or soon will be, and the products by ranges of ids, as many ids a file as a file may have addresses. Written as it is read: a million
 * products take no more memory than a thousand.
 */
@WebServlet({"/sitemap.xml", "/sitemap/*"})
public class Sitemap extends HttpServlet {

    /** The protocol's bound on the addresses in one file. */
    static final int MOST_ADDRESSES = 50_000;

    private static final Duration ANNOUNCED = Duration.ofDays(7);
    private static final int READ_AT_ONCE = 2_000;
    private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";

    @Inject
    private Catalogue catalogue;

    @Inject
    private Sales sales;

    @Inject
    private PublicUrl publicUrl;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String file = request.getPathInfo();
        OptionalInt part = file == null ? OptionalInt.empty() : part(file);
        long parts = parts();
        if (file != null && !file.equals("/categories.xml") && (part.isEmpty() || part.getAsInt() >= parts)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType("application/xml;charset=UTF-8");
        response.setHeader("Cache-Control", "public, max-age=3600");
        PrintWriter out = response.getWriter();
        out.println("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
        if (file == null) {
            writeIndex(parts, out);
        } else {
            out.println("<urlset xmlns=\"" + NAMESPACE + "\">");
            if (part.isEmpty()) {
                writeCategories(out);
            } else {
                writeProducts((long) part.getAsInt() * MOST_ADDRESSES, out);
            }
            out.println("</urlset>");
        }
    }

    /** The number in {@code /products-7.xml}; empty if the name is another. */
    static OptionalInt part(String file) {
        return file.matches("/products-(0|[1-9][0-9]{0,5})\\.xml")
                ? OptionalInt.of(Integer.parseInt(file.substring("/products-".length(), file.length() - 4)))
                : OptionalInt.empty();
    }

    private long parts() {
        return catalogue.highestId() / MOST_ADDRESSES + 1;
    }

    private void writeIndex(long parts, PrintWriter out) {
        out.println("<sitemapindex xmlns=\"" + NAMESPACE + "\">");
        writeFile("/sitemap/categories.xml", out);
        for (long part = 0; part < parts; part++) {
            writeFile("/sitemap/products-" + part + ".xml", out);
        }
        out.println("</sitemapindex>");
    }

    private void writeFile(String address, PrintWriter out) {
        out.println("<sitemap><loc>" + publicUrl.of(address) + "</loc></sitemap>");
    }

    private void writeCategories(PrintWriter out) {
        writeAddress("/", out);
        for (SaleStanding sale : sales.openOrSoon(ANNOUNCED)) {
            writeAddress(Link.toSale(sale.slug()), out);
        }
        for (Category category : catalogue.categories().all()) {
            writeAddress(Link.to(category), out);
        }
    }

    private void writeProducts(long firstId, PrintWriter out) {
        for (long from = firstId; from < firstId + MOST_ADDRESSES; from += READ_AT_ONCE) {
            List<Object[]> rows = catalogue.slugs(from, from + READ_AT_ONCE);
            rows.forEach(row -> writeAddress(Link.toProduct((Long) row[0], (String) row[1]), out));
        }
    }

    /** Ids and slugs have nothing in them that XML would have to have escaped. */
    private void writeAddress(String address, PrintWriter out) {
        out.println("<url><loc>" + publicUrl.of(address) + "</loc></url>");
    }
}
