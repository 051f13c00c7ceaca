package levee.cache.stress;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** What a transaction made of a thing, written with it: the truth. Not cached. */
@Entity(name = "Deed")
public class Deed {

    private static final long MOST_VERSIONS = 1_000_000;

    @Id
    private Long id;

    private Long shelf;
    private boolean loud;

    protected Deed() {}

    /** @param shelf null if it was deleted */
    Deed(long thing, long version, Long shelf, boolean loud) {
        this(thing * MOST_VERSIONS + version, shelf, loud);
    }

    Deed(long id, Long shelf, boolean loud) {
        this.id = id;
        this.shelf = shelf;
        this.loud = loud;
    }

    long thing() {
        return id / MOST_VERSIONS;
    }

    long version() {
        return id % MOST_VERSIONS;
    }

    Long shelf() {
        return shelf;
    }

    boolean isLoud() {
        return loud;
    }
}
