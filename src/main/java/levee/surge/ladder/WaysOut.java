package levee.surge.ladder;

import java.util.List;

/** Where somebody may go who cannot search now. Whoever has the shelves says so. */
public interface WaysOut {

    /** @param address a path within the shop, of plain characters */
    record Way(String name, String address) {}

    /** The most important first; out of the node's memory, or it may throw. */
    List<Way> ways();
}
