package levee.command.bench;

import static io.gatling.javaapi.core.CoreDsl.constantConcurrentUsers;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.exitBlockOnFail;
import static io.gatling.javaapi.core.CoreDsl.form;
import static io.gatling.javaapi.core.CoreDsl.listFeeder;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.http.HttpDsl.currentLocationRegex;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.Session;
import io.gatling.javaapi.core.Simulation;
import io.gatling.javaapi.http.HttpRequestActionBuilder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import levee.command.visitor.Buyer;

/**
 * Guests who buy one thing each, as many at once all the time: product, cart, checkout, pay, order. Each is a new visitor
 * with cookies of its own, at one of the nodes. Runs in a JVM of its own; {@link CheckoutLoad} starts it.
 */
public class CheckoutSimulation extends Simulation {

    private static final int OK = 200;

    private final CheckoutTask task = CheckoutTask.fromSystem();
    private CheckoutTally tally;

    public CheckoutSimulation() {
        setUp(scenario("Checkout")
                        .feed(listFeeder(visits()).random())
                        .exec(session -> session.set("began", System.nanoTime()))
                        .exec(exitBlockOnFail().on(purchase()))
                        .exec(this::count)
                        .injectClosed(constantConcurrentUsers(task.buyers()).during(task.time())))
                .protocols(http.acceptHeader("text/html").disableCaching());
    }

    private List<Map<String, Object>> visits() {
        List<Map<String, Object>> visits = new ArrayList<>();
        for (String node : task.nodes()) {
            for (String product : task.products()) {
                visits.add(Map.of("node", node, "product", product));
            }
        }
        return visits;
    }

    private static ChainBuilder purchase() {
        var product = http("Product")
                .get("#{node}#{product}")
                .check(form("form[action='/cart/add']").saveAs("adding"));
        var cart = http("Cart").post("#{node}/cart/add").form("#{adding}").check(currentLocationRegex(".*/cart.*"));
        var checkout = http("Checkout")
                .get("#{node}/checkout")
                .check(form("form#checkout").saveAs("paying"));
        var order = http("Order").post("#{node}/checkout").form("#{paying}").check(currentLocationRegex(".*/order/.+"));
        return exec(page(product))
                .exec(page(cart))
                .exec(page(checkout))
                .exec(session -> session.set("paying", filled(session)))
                .exec(page(order));
    }

    /** The form as it came, with what a guest writes into it. */
    private static Map<String, Object> filled(Session session) {
        Map<String, Object> form = new HashMap<>(session.getMap("paying"));
        form.putAll(Map.of(
                "email", "buyer" + session.userId() + "@buyer.example",
                "name", "Ada Lovelace",
                "line1", "12 Example Street",
                "postal-code", "10115",
                "city", "Berlin",
                "country", "DE",
                "card-number", Buyer.GOOD_CARD,
                "card-expiry", "12/34",
                "card-code", "123",
                "pay", "Pay"));
        return form;
    }

    private static HttpRequestActionBuilder page(HttpRequestActionBuilder request) {
        return request.header("Origin", "#{node}").check(status().is(OK));
    }

    private Session count(Session session) {
        if (session.isFailed()) {
            tally.failed();
        } else {
            tally.ordered(Duration.ofNanos(System.nanoTime() - session.getLong("began")));
        }
        return session;
    }

    @Override
    public void before() {
        tally = new CheckoutTally();
    }

    @Override
    public void after() {
        tally.write(task.result());
    }
}
