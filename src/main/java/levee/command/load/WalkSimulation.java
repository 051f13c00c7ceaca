package levee.command.load;

import static io.gatling.javaapi.core.CoreDsl.asLongAs;
import static io.gatling.javaapi.core.CoreDsl.css;
import static io.gatling.javaapi.core.CoreDsl.doSwitch;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.form;
import static io.gatling.javaapi.core.CoreDsl.onCase;
import static io.gatling.javaapi.core.CoreDsl.pause;
import static io.gatling.javaapi.core.CoreDsl.rampUsersPerSec;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.http.HttpDsl.currentLocation;
import static io.gatling.javaapi.http.HttpDsl.header;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.OpenInjectionStep;
import io.gatling.javaapi.core.Session;
import io.gatling.javaapi.core.Simulation;
import io.gatling.javaapi.http.HttpRequestActionBuilder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import levee.command.load.Visit.What;
import levee.command.visitor.Buyer;
import levee.command.visitor.Visitor;

/**
 * Visitors who come as a curve says, each with cookies and an address of their own, and walk ({@link Walk}). Runs in a JVM of
 * its own; {@link WalkGenerator} starts it and reads its log.
 */
public class WalkSimulation extends Simulation {

    private static final Duration LONGEST_VISIT_AFTER_THE_LAST_ARRIVAL = Duration.ofSeconds(60);

    private final WalkTask task = WalkTask.fromSystem();
    private final Goods goods = Goods.read(task.goods());
    private VisitLog log;

    public WalkSimulation() {
        setUp(scenario("Visitors")
                        .exec(this::come)
                        .exec(asLongAs(session -> !walk(session).isOver())
                                .on(exec(this::ask)
                                        .exec(request())
                                        .exec(this::answered)
                                        .exec(thinking())))
                        .exec(this::leave)
                        .injectOpen(arrivals()))
                .protocols(http.acceptHeader("text/html")
                        .header("X-Forwarded-For", "#{from}")
                        .disableCaching()
                        // As from a balancer. A socket for each of ten thousand visitors is more than a process may
                        // have.
                        .shareConnections())
                .maxDuration(Duration.ofMillis(Math.round(task.curve().seconds() * 1_000))
                        .plus(LONGEST_VISIT_AFTER_THE_LAST_ARRIVAL));
    }

    private List<OpenInjectionStep> arrivals() {
        List<OpenInjectionStep> steps = new ArrayList<>();
        List<ArrivalCurve.Point> points = task.curve().points();
        for (int i = 1; i < points.size(); i++) {
            ArrivalCurve.Point from = points.get(i - 1);
            ArrivalCurve.Point to = points.get(i);
            if (to.second() > from.second()) {
                Duration time = Duration.ofMillis(Math.round((to.second() - from.second()) * 1_000));
                steps.add(rampUsersPerSec(from.visitors())
                        .to(to.visitors())
                        .during(time)
                        .randomized());
            }
        }
        return steps;
    }

    private Session come(Session session) {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        Walk walk = Walk.of(task.style(), goods, random.nextLong());
        String meant = Integer.toString(walk.meansToOrder());
        log.write(new Visit(session.userId(), System.currentTimeMillis(), What.CAME, Interaction.HOME, 0, meant));
        return session.set("walk", walk)
                .set("node", task.nodes().get(random.nextInt(task.nodes().size())))
                .set("from", Visitor.somewhere());
    }

    private static Walk walk(Session session) {
        return session.get("walk");
    }

    private Session ask(Session session) {
        Walk walk = walk(session);
        Session asking = session;
        if (walk.act() == Walk.Act.ADD && !(session.contains("adding") && session.contains("variants"))
                || walk.act() == Walk.Act.PAY && !session.contains("paying")) {
            walk.startOver();
        }
        if (walk.act() == Walk.Act.ADD) {
            asking = asking.set("adding", chosen(session));
        }
        if (walk.act() == Walk.Act.PAY) {
            asking = asking.set("paying", filled(session));
        }
        return asking.removeAll("status", "retry", "refresh", "at")
                .set("act", walk.act().name())
                .set("name", walk.here().name())
                .set("path", walk.path())
                .set("asked", System.currentTimeMillis())
                .set("began", System.nanoTime());
    }

    /** The form with one of the variants that can be had. */
    private static Map<String, Object> chosen(Session session) {
        List<String> variants = session.getList("variants");
        Map<String, Object> form = new HashMap<>(session.getMap("adding"));
        form.put("variant", variants.get(ThreadLocalRandom.current().nextInt(variants.size())));
        return form;
    }

    private static ChainBuilder request() {
        var open = page(http("#{name}").get("#{node}#{path}"));
        var toBuy = page(http("#{name}").get("#{node}#{path}"))
                .check(
                        form("form[action='/cart/add']").optional().saveAs("adding"),
                        css("form.buy input[name='variant']:not([disabled])", "value")
                                .findAll()
                                .optional()
                                .saveAs("variants"));
        var add = page(http("#{name}").post("#{node}#{path}").form("#{adding}"));
        var checkout = page(http("#{name}").get("#{node}#{path}"))
                .check(form("form#checkout").optional().saveAs("paying"));
        var pay = page(http("#{name}").post("#{node}#{path}").form("#{paying}"));
        return doSwitch("#{act}")
                .on(
                        onCase(Walk.Act.OPEN.name()).then(exec(open)),
                        onCase(Walk.Act.OPEN_TO_BUY.name())
                                .then(exec(session -> session.removeAll("adding", "variants"))
                                        .exec(toBuy)),
                        onCase(Walk.Act.ADD.name()).then(exec(add)),
                        onCase(Walk.Act.OPEN_CHECKOUT.name())
                                .then(exec(session -> session.remove("paying")).exec(checkout)),
                        onCase(Walk.Act.PAY.name()).then(exec(pay)));
    }

    private static HttpRequestActionBuilder page(HttpRequestActionBuilder request) {
        return request.header("Origin", "#{node}")
                .check(
                        status().saveAs("status"),
                        currentLocation().optional().saveAs("at"),
                        header("Retry-After").optional().saveAs("retry"),
                        // Not its like in the page's head: to look through every page would cost more than to ask for
                        // it.
                        header("Refresh").optional().saveAs("refresh"));
    }

    private Map<String, Object> filled(Session session) {
        Map<String, Object> form = new HashMap<>(session.getMap("paying"));
        form.putAll(Map.of(
                "email", task.run() + "-" + session.userId() + "@buyer.example",
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

    private Session answered(Session session) {
        long micros = (System.nanoTime() - session.getLong("began")) / 1_000;
        Walk walk = walk(session);
        Reply reply = reply(session);
        log.write(new Visit(
                session.userId(), session.getLong("asked"), what(walk, reply), walk.here(), micros, note(walk, reply)));
        walk.answered(reply);
        return session.markAsSucceeded().set("pause", Math.round(walk.pause() * 1_000));
    }

    private static Reply reply(Session session) {
        int status = session.contains("status") ? session.getInt("status") : 0;
        String at = session.contains("at") ? session.getString("at") : "";
        String told = session.contains("retry") ? session.getString("retry") : "";
        String refresh = session.contains("refresh") ? session.getString("refresh") : "";
        String seconds = told.matches("\\d{1,6}") ? told : refresh.matches("\\d{1,6}") ? refresh : "-1";
        return new Reply(status, at, Double.parseDouble(seconds));
    }

    private static What what(Walk walk, Reply reply) {
        if (walk.act() == Walk.Act.PAY && reply.ordered()) {
            return What.ORDER;
        }
        if (reply.toldToComeBack()) {
            return What.REFUSED;
        }
        if (reply.broken()) {
            return What.ERROR;
        }
        if (walk.act() != Walk.Act.PAY) {
            return What.PAGE;
        }
        return What.NO_ORDER;
    }

    private static String note(Walk walk, Reply reply) {
        if (what(walk, reply) != What.ORDER && reply.broken()) {
            return reply.status() == 0 ? "no answer" : "status " + reply.status();
        }
        return walk.act() == Walk.Act.PAY
                ? reply.at().replaceFirst(".*/order/", "").replaceFirst("\\?.*", "")
                : "";
    }

    private static ChainBuilder thinking() {
        return pause(session -> Duration.ofMillis(session.getLong("pause")));
    }

    private Session leave(Session session) {
        What what = walk(session).gaveUp() ? What.GAVE_UP : What.LEFT;
        log.write(new Visit(
                session.userId(),
                System.currentTimeMillis(),
                what,
                walk(session).here(),
                0,
                walk(session).reason()));
        return session;
    }

    @Override
    public void before() {
        log = new VisitLog(task.log());
    }

    @Override
    public void after() {
        log.close();
    }
}
