package levee.command.bench.surge;

import static io.gatling.javaapi.core.CoreDsl.asLongAs;
import static io.gatling.javaapi.core.CoreDsl.constantConcurrentUsers;
import static io.gatling.javaapi.core.CoreDsl.constantUsersPerSec;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.form;
import static io.gatling.javaapi.core.CoreDsl.listFeeder;
import static io.gatling.javaapi.core.CoreDsl.pause;
import static io.gatling.javaapi.core.CoreDsl.responseTimeInMillis;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.http.HttpDsl.currentLocation;
import static io.gatling.javaapi.http.HttpDsl.header;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.CheckBuilder;
import io.gatling.javaapi.core.ScenarioBuilder;
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
 * Visitors who look at something, put it in the cart and buy it, with a second of thought between pages. Who is told to come
 * again does so, when they are told to. They arrive whether or not the shop keeps up. Runs in a JVM of its own.
 */
public class WalkSimulation extends Simulation {

    private static final int OK = 200;
    private static final Duration THOUGHT = Duration.ofSeconds(1);

    private final WalkTask task = WalkTask.fromSystem();
    private WalkTally tally;

    public WalkSimulation() {
        ScenarioBuilder walk =
                scenario("Walk").feed(listFeeder(visits()).random()).exec(purchase());
        var arrivals = task.aSecond() > 0
                ? walk.injectOpen(
                        constantUsersPerSec(task.aSecond()).during(task.time()).randomized())
                : walk.injectClosed(constantConcurrentUsers(WalkTask.CROWD).during(task.time()));
        setUp(arrivals)
                .protocols(http.acceptHeader("text/html").disableCaching().shareConnections())
                .maxDuration(task.time());
    }

    private List<Map<String, Object>> visits() {
        List<Map<String, Object>> visits = new ArrayList<>();
        for (String node : task.nodes()) {
            for (String product : task.addresses()) {
                visits.add(Map.of("node", node, "product", product));
            }
        }
        return visits;
    }

    private ChainBuilder purchase() {
        return step(
                        http("Product").get("#{node}#{product}"),
                        form("form[action='/cart/add']").saveAs("adding"))
                .exec(step(
                        http("Cart").post("#{node}/cart/add").form("#{adding}"),
                        currentLocation().saveAs("at")))
                .exec(step(
                        http("Checkout").get("#{node}/checkout"),
                        form("form#checkout").saveAs("paying")))
                .exec(session -> session.set("paying", filled(session)))
                .exec(step(
                        http("Order").post("#{node}/checkout").form("#{paying}"),
                        currentLocation().saveAs("at")))
                .exec(this::count);
    }

    /** One page, until it comes; who does not get it in the time that is left has not bought. */
    private ChainBuilder step(HttpRequestActionBuilder request, CheckBuilder found) {
        HttpRequestActionBuilder asked = request.header("Origin", "#{node}")
                .check(
                        status().saveAs("status"),
                        responseTimeInMillis().saveAs("millis"),
                        header("Retry-After").optional().saveAs("again"))
                .checkIf((response, session) -> response.status().code() == OK)
                .then(found);
        return exec(session -> session.set("status", 0))
                .exec(asLongAs(session -> session.getInt("status") != OK)
                        .on(exec(asked)
                                .exec(this::note)
                                .doIf(session -> session.contains("again") && session.getInt("status") != OK)
                                .then(pause("#{again}"))))
                .exec(pause(THOUGHT));
    }

    private Session note(Session session) {
        if (session.contains("millis")) {
            tally.answered(session.getInt("status"), session.getInt("millis"));
        }
        // What is neither a page nor told to come again is over for this visitor.
        boolean goesOn = session.getInt("status") == OK || session.contains("again");
        return goesOn && !session.isFailed()
                ? session
                : session.set("status", OK).markAsFailed();
    }

    /** The form as it came, with what a guest writes into it. */
    private static Map<String, Object> filled(Session session) {
        Map<String, Object> form = new HashMap<>(session.contains("paying") ? session.getMap("paying") : Map.of());
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

    private Session count(Session session) {
        if (session.contains("at") && session.getString("at").contains("/order/")) {
            tally.ordered();
        }
        return session;
    }

    @Override
    public void before() {
        tally = new WalkTally(task.time());
    }

    @Override
    public void after() {
        tally.write(task.result());
    }
}
