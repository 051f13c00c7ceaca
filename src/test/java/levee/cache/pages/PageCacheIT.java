package levee.cache.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import levee.command.visitor.Answer;
import levee.command.visitor.Buyer;
import levee.command.visitor.Visitor;
import levee.visitor.Catalogue;
import levee.visitor.RunningShop;
import levee.visitor.Site;
import org.junit.jupiter.api.Test;

/** Pages from memory, on two nodes. */
@RunningShop
class PageCacheIT {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Duration BOUND = Duration.ofMillis(200);

    private final Site site;

    PageCacheIT(Site site) {
        this.site = site;
    }

    @Test
    void theSecondVisitorIsAnsweredFromMemory() {
        String product = product(10);
        get(1, product);
        double before = local();
        Answer second = get(1, product);

        assertThat(local() - before).isEqualTo(1);
        assertThat(second.header("ETag")).isPresent();
        assertThat(second.header("Content-Security-Policy")).isPresent();
        assertThat(second.headers("Set-Cookie")).isEmpty();
    }

    @Test
    void whatAMailingAddsToALinkLeadsToTheSamePage() {
        String product = product(19);
        get(1, product);
        double before = local();
        for (String reader : List.of("ada", "ben", "eve")) {
            get(1, product + "?utm_source=mail&utm_campaign=june&reader=" + reader);
        }
        assertThat(local() - before).isEqualTo(3);
    }

    @Test
    void whoeverGivesThePageGivesTheSame() throws Exception {
        String product = product(18);
        get(1, product);
        HttpResponse<byte[]> beforeTheApplication = ask(product, "Accept", "text/html");
        HttpResponse<byte[]> withinIt = ask(product, "Cookie", "JSESSIONID=nobody's");
        assertThat(beforeTheApplication.body()).isEqualTo(withinIt.body());
        assertThat(headers(beforeTheApplication)).isEqualTo(headers(withinIt));
    }

    private static Map<String, List<String>> headers(HttpResponse<byte[]> answer) {
        Map<String, List<String>> headers = new TreeMap<>(answer.headers().map());
        headers.remove("date");
        return headers;
    }

    @Test
    void whoHasThePageAlreadyIsTold() throws Exception {
        String product = product(11);
        String etag = get(1, product).header("ETag").orElseThrow();
        HttpResponse<byte[]> answer = ask(product, "If-None-Match", etag);
        assertThat(answer.statusCode()).isEqualTo(304);
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void whoTakesItCompressedGetsTheSamePage() throws Exception {
        String product = product(12);
        String plain = get(1, product).body();
        HttpResponse<byte[]> answer = ask(product, "Accept-Encoding", "gzip");

        assertThat(answer.headers().allValues("Content-Encoding")).containsExactly("gzip");
        byte[] text = new GZIPInputStream(new ByteArrayInputStream(answer.body())).readAllBytes();
        assertThat(new String(text, StandardCharsets.UTF_8)).isEqualTo(plain);
    }

    @Test
    void whoHasACartSeesTheirOwnPageAndNobodyElseDoes() {
        String product = product(13);
        Buyer buyer = new Buyer(new Visitor(site.node(1)), "own@buyer.example");
        buyer.addToCart(product);

        Answer own = buyer.visitor().get(product);
        Answer others = get(1, product);

        assertThat(own.body()).contains("name=\"csrf\"");
        assertThat(own.header("Cache-Control").orElseThrow()).contains("private");
        assertThat(others.body()).doesNotContain("name=\"csrf\"");
    }

    @Test
    void whoHasACartIsShownTheKeptPageWithTheirOwnNumberAndToken() {
        String product = product(16);
        get(1, product);
        Buyer buyer = new Buyer(new Visitor(site.node(1)), "kept@buyer.example");
        buyer.addToCart(product);

        double before = local();
        Answer own = buyer.visitor().get(product);

        assertThat(local() - before).isEqualTo(1);
        assertThat(own.page().select(".badge").text()).isEqualTo("1");
        assertThat(own.page().select("form[action=/cart/add] [name=csrf]")).hasSize(1);
        assertThat(own.headers("ETag")).isEmpty();
        // The token is believed.
        assertThat(buyer.addToCart(product).page().select(".badge").text()).isEqualTo("2");
        assertThat(get(1, product).body()).doesNotContain("badge", "csrf", "<!--");
    }

    @Test
    void whoseSessionHasEndedIsAnsweredAsEverybodyIs() {
        String product = product(17);
        get(1, product);
        Visitor visitor = new Visitor(site.node(1));
        visitor.cookies().put("JSESSIONID", "0123456789abcdef0123456789ab");

        double before = local();
        Answer answer = visitor.get(product);

        assertThat(local() - before).isEqualTo(1);
        assertThat(answer.header("ETag")).isPresent();
    }

    @Test
    void aChangeIsSeenOnBothNodesWithinTheBound() throws Exception {
        String product = product(14);
        String id = product.replaceAll("\\D*(\\d+).*", "$1");
        get(1, product);
        get(2, product);
        change("UPDATE products SET description = 'Quite another description.' WHERE id = " + id);
        assertThat(get(1, product).body()).doesNotContain("Quite another");

        change("INSERT INTO cache_changes (region, entry) VALUES ('Product', '" + id + "')");
        long told = System.nanoTime();
        for (int node = 1; node <= 2; node++) {
            while (!get(node, product).body().contains("Quite another")) {
                // A page asked for before the bound has passed may be the old one, none after it.
                assertThat(System.nanoTime() - told)
                        .isLessThan(BOUND.multipliedBy(10).toNanos());
            }
        }
    }

    @Test
    void whatSellsOutIsShownSo() {
        String product = product(15);
        String variant = new Visitor(site.node(1))
                .get(product)
                .form("add-to-cart")
                .selectFirst("[name=variant]")
                .val();
        setStock(variant, 1);
        get(2, product);
        Buyer buyer = new Buyer(new Visitor(site.node(1)), "last@buyer.example");
        buyer.addToCart(product, variant);
        assertThat(buyer.pay(buyer.checkout()).path()).startsWith("/order/");

        long bought = System.nanoTime();
        while (!get(2, product).text().toLowerCase().contains("sold out")) {
            assertThat(System.nanoTime() - bought)
                    .isLessThan(BOUND.multipliedBy(10).toNanos());
        }
    }

    @Test
    void whatIsNotThereIsNotKept() {
        double before = local();
        assertThat(get(1, "/product/999999999-nothing").status()).isEqualTo(404);
        assertThat(get(1, "/product/999999999-nothing").status()).isEqualTo(404);
        assertThat(local()).isEqualTo(before);
    }

    private String product(int number) {
        return Catalogue.products(new Visitor(site.node(1))).get(number);
    }

    /** As somebody whom the shop has never seen. */
    private Answer get(int node, String path) {
        return new Visitor(site.node(node)).get(path);
    }

    private HttpResponse<byte[]> ask(String path, String header, String value) throws Exception {
        URI address = site.node(1).resolve(path);
        return CLIENT.send(HttpRequest.newBuilder(address).header(header, value).build(), BodyHandlers.ofByteArray());
    }

    private double local() {
        return new Visitor(site.node(1))
                .get("/metrics")
                .body()
                .lines()
                .filter(line -> line.startsWith("levee_cache_reads_total{")
                        && line.contains("tier=\"page\"")
                        && line.contains("outcome=\"local\""))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    private void setStock(String variant, int available) {
        change("UPDATE stock_items SET available = " + available + " WHERE variant_id = " + variant);
        change("INSERT INTO cache_changes (region, entry) VALUES ('StockBand', '" + variant + "')");
    }

    private void change(String statement) {
        try (var connection = site.database().open();
                var update = connection.createStatement()) {
            update.executeUpdate(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
