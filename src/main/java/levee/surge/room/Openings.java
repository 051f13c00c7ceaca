package levee.surge.room;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What there is to wait for, out of the node's memory: asked with each request. A test has its own. */
interface Openings {

    Optional<Opening> at(String name);

    /** The names of those that are open, or are soon. */
    List<String> near();

    /** By the database's clock, which is the same on all nodes. */
    Instant now();
}
