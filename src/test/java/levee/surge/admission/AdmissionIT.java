package levee.surge.admission;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import levee.accounts.Role;
import levee.command.machine.Waiting;
import levee.command.visitor.Answer;
import levee.command.visitor.Buyer;
import levee.command.visitor.Visitor;
import levee.visitor.Browser;
import levee.visitor.Catalogue;
import levee.visitor.Glance;
import levee.visitor.RunningShop;
import levee.visitor.Site;
import org.junit.jupiter.api.Test;

/** A node that works on as much as it may: searches hang since somebody has locked what they read. */
@RunningShop
class AdmissionIT {

    private static final Duration BOUND = Duration.ofSeconds(60);
    private static final Duration LOOK_EVERY = Duration.ofMillis(50);
    private static final int MORE_THAN_FIT = 80;

    private final Site site;
    private final AtomicBoolean over = new AtomicBoolean();

    AdmissionIT(Site site) {
        this.site = site;
    }

    @Test
    void whoLooksAroundIsToldToComeAgainWhileWhoBuysBuysAndOperationsLookOn() throws Exception {
        Visitor visitor = new Visitor(site.node(1));
        String product = Catalogue.firstProduct(visitor);
        Buyer buyer = new Buyer(new Visitor(site.node(1)), UUID.randomUUID() + "@buyer.example");
        buyer.addToCart(product);
        Visitor operations = site.signedIn(Role.OPERATIONS);
        visitor.get(product);
        double shed = decisions("browse", "shed");
        double checkouts = decisions("checkout", "shed");

        // A browser takes longer to start than a search hangs before the database ends it.
        try (BrowserContext somebody = site.browser().visitor(site.node(1), Browser.Look.PHONE);
                Connection connection = site.database().open();
                Statement lock = connection.createStatement()) {
            Page page = somebody.newPage();
            List<CompletableFuture<Answer>> searches = fill(lock);
            try {
                Answer refused = visitor.get("/search?q=" + UUID.randomUUID());
                assertThat(refused.status()).isEqualTo(503);
                assertThat(Integer.parseInt(refused.header("Retry-After").orElseThrow()))
                        .isBetween(10, 20);
                assertThat(refused.page().select("h1").text()).isEqualTo("A moment, please");

                page.navigate("/search?q=" + UUID.randomUUID());
                assertThat(page.title()).startsWith("A moment, please");
                Glance.at(page, "refusal");

                Answer late = lateBeyondItsTime(product, visitor);
                assertThat(late.status()).isEqualTo(200);
                assertThat(late.header("Age")).isPresent();
                assertThat(late.header("Content-Security-Policy")).isPresent();

                assertThat(buyer.pay(buyer.checkout()).path()).startsWith("/order/");
                assertThat(operations.get("/office/operations").status()).isEqualTo(200);
                assertThat(visitor.get("/resources/levee/images/levee.svg").status())
                        .isEqualTo(200);
            } finally {
                over.set(true);
                lock.execute("UNLOCK TABLES");
            }
            searches.forEach(search -> assertThat(search.join().status()).isIn(200, 503));
        }
        assertThat(decisions("browse", "shed")).isGreaterThan(shed);
        assertThat(decisions("browse", "stale")).isPositive();
        assertThat(decisions("checkout", "shed")).isEqualTo(checkouts);
        assertThat(Waiting.until(() -> inFlight() == 0, BOUND, LOOK_EVERY)).isTrue();
        assertThat(visitor.get("/search?q=lamp").status()).isEqualTo(200);
    }

    /** Something that the page shows has changed; to show that, it would have to be rendered. */
    private Answer lateBeyondItsTime(String product, Visitor visitor) throws SQLException {
        String id = product.replaceFirst("/product/(\\d+).*", "$1");
        try (Connection connection = site.database().open();
                Statement change = connection.createStatement()) {
            change.executeUpdate("INSERT INTO cache_changes (region, entry) VALUES ('Product', '" + id + "')");
        }
        List<Answer> answers = new ArrayList<>();
        Waiting.until(
                () -> {
                    answers.add(visitor.get(product));
                    return answers.get(answers.size() - 1).header("Age").isPresent();
                },
                BOUND,
                LOOK_EVERY);
        return answers.get(answers.size() - 1);
    }

    private List<CompletableFuture<Answer>> fill(Statement lock) throws SQLException {
        lock.execute("LOCK TABLES search_entries WRITE");
        ExecutorService threads = Executors.newFixedThreadPool(MORE_THAN_FIT, task -> {
            Thread thread = new Thread(task);
            thread.setDaemon(true);
            return thread;
        });
        List<CompletableFuture<Answer>> searches = new ArrayList<>();
        for (int i = 0; i < MORE_THAN_FIT; i++) {
            searches.add(CompletableFuture.supplyAsync(this::searchUntilItIsOver, threads));
        }
        threads.shutdown();
        assertThat(Waiting.until(() -> inFlight() >= limit(), BOUND, LOOK_EVERY))
                .as("searches take all places")
                .isTrue();
        return searches;
    }

    /** The database ends a search that hangs for some seconds: then its place is taken by the next. */
    private Answer searchUntilItIsOver() {
        Answer answer;
        do {
            answer = new Visitor(site.node(1)).get("/search?q=" + UUID.randomUUID());
        } while (answer.status() == 500 && !over.get());
        return answer;
    }

    private double inFlight() {
        return metric("levee_admission_in_flight", "class=\"browse\"");
    }

    private double limit() {
        return metric("levee_admission_limit", "");
    }

    private double decisions(String errand, String decision) {
        return metric("levee_admission_total", "class=\"" + errand + "\",decision=\"" + decision + "\"");
    }

    private double metric(String name, String labels) {
        return new Visitor(site.node(1))
                .get("/metrics")
                .body()
                .lines()
                .filter(line -> line.startsWith(name + "{") && line.contains(labels))
                .mapToDouble(line -> Double.parseDouble(line.replaceFirst(".* ", "")))
                .sum();
    }
}
