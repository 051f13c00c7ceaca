package levee.command.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import levee.command.visitor.Answer;
import levee.command.visitor.Buyer;
import levee.command.visitor.Visitor;

/**
 * The statements that a page makes: once on a node that has just started and has served nothing yet, when nothing that
 * lies in the data grid holds any more either, and once more on the same node.
 */
final class StatementCounts {

    /** The wanted bound of the first, cold, request. */
    private static final int MOST = 8;

    private static final int LINES = 5;

    private final Ground ground;
    private final Sample sample;

    StatementCounts(Ground ground, Sample sample) {
        this.ground = ground;
        this.sample = sample;
    }

    List<Figure> figures() {
        List<Figure> figures = new ArrayList<>();
        pages().forEach((page, request) -> {
            ground.restart(1);
            figures.add(Figure.atMost(page + ": statements, cold", count(request), "", MOST));
            figures.add(Figure.atMost(page + ": statements, warm", count(request), "", MOST));
        });
        return figures;
    }

    /** Visitors who have been to node 2 so far, and come to node 1 now. */
    private Map<String, Request> pages() {
        Visitor stranger = new Visitor(ground.node(1));
        Buyer buyer = buyer(LINES);
        Buyer other = buyer(1);
        Answer order = other.pay(other.checkout());
        Map<String, Request> pages = new LinkedHashMap<>();
        pages.put("Home", new Request(stranger, "/"));
        pages.put("Category", new Request(stranger, sample.categories().get(0)));
        pages.put("Product", new Request(stranger, sample.products().get(0)));
        pages.put("Search", new Request(stranger, sample.searches().get(0)));
        pages.put("Cart of " + LINES + " lines", new Request(buyer.visitor().at(ground.node(1)), "/cart"));
        pages.put("Checkout of " + LINES + " lines", new Request(buyer.visitor().at(ground.node(1)), "/checkout"));
        pages.put("Order", new Request(other.visitor().at(ground.node(1)), order.path()));
        return pages;
    }

    private Buyer buyer(int lines) {
        Buyer buyer = new Buyer(new Visitor(ground.node(2)), UUID.randomUUID() + "@buyer.example");
        sample.products().stream().limit(lines).forEach(buyer::addToCart);
        return buyer;
    }

    private double count(Request request) {
        Counters before = ground.counters(1);
        request.send();
        Counters since = ground.counters(1).since(before);
        return since.statements("select") + since.statements("write");
    }

    private record Request(Visitor visitor, String address) {

        void send() {
            PageSpeed.requirePage(visitor.get(address));
        }
    }
}
