package levee.command.load;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import levee.command.machine.Failure;
import levee.command.visitor.Answer;
import levee.command.visitor.Visitor;

/** What a visitor finds who looks around in a shop of which nothing else is known. */
final class SeenGoods {

    private static final int MOST_PAGES = 40;

    private final Set<String> products = new LinkedHashSet<>();
    private final Set<String> categories = new LinkedHashSet<>();

    private SeenGoods() {}

    static Goods at(URI shop) {
        SeenGoods seen = new SeenGoods();
        seen.lookAround(new Visitor(shop));
        List<String> searches = seen.products.stream()
                .map(product -> "/search?q=" + product.replaceFirst(".*-", ""))
                .distinct()
                .toList();
        return new Goods(new ArrayList<>(seen.products), new ArrayList<>(seen.categories), searches);
    }

    private void lookAround(Visitor visitor) {
        Deque<String> ahead = new ArrayDeque<>(List.of("/"));
        for (int page = 0; page < MOST_PAGES && !ahead.isEmpty(); page++) {
            Answer answer = open(visitor, ahead.remove());
            for (String link : answer.links()) {
                String path = link.replaceFirst("[?#].*", "");
                if (path.startsWith("/product/")) {
                    products.add(path);
                } else if (path.startsWith("/category/") && categories.add(path)) {
                    ahead.add(path);
                }
            }
        }
    }

    private static Answer open(Visitor visitor, String path) {
        try {
            return visitor.open(path);
        } catch (RuntimeException e) {
            throw new Failure("Nothing answers at " + visitor.origin() + ".", e);
        }
    }
}
