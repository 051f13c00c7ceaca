package levee.command.seed;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** For each category the way down to it, from its top category to itself. */
final class Shelves {
    private final Map<Long, List<Shelf>> paths = new HashMap<>();

    Shelves(List<Shelf> shelves) {
        var byId = new HashMap<Long, Shelf>();
        shelves.forEach(shelf -> byId.put(shelf.id(), shelf));
        shelves.forEach(shelf -> paths.put(shelf.id(), path(shelf, byId)));
    }

    private static List<Shelf> path(Shelf shelf, Map<Long, Shelf> byId) {
        var path = new ArrayList<Shelf>();
        for (var step = shelf; step != null; step = byId.get(step.parent())) {
            path.add(step);
        }
        Collections.reverse(path);
        return List.copyOf(path);
    }

    List<Shelf> path(long category) {
        return paths.get(category);
    }

    /** The names on the way down, as words to be searched for. */
    String words(long category) {
        return path(category).stream().map(Shelf::name).collect(joining(" "));
    }
}
