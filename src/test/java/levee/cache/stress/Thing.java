package levee.cache.stress;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.QueryHint;
import levee.cache.queries.QueryCache;
import org.eclipse.persistence.annotations.Cache;

/** What is changed and read. Each change gives it the next version, also when it is deleted and made again. */
@Entity(name = "Thing")
@Cacheable
// Less than there are: nodes forget, and take from the grid again.
@Cache(size = 10)
@NamedQuery(
        name = Thing.ON_SHELF,
        query = "select t from Thing t where t.shelf.id = :shelf order by t.id",
        hints = @QueryHint(name = QueryCache.HINT, value = "Shelf.things:shelf"))
@NamedQuery(
        name = Thing.LOUD,
        query = "select t from Thing t where t.loud = true order by t.id",
        hints = @QueryHint(name = QueryCache.HINT, value = "Thing.loud"))
public class Thing {

    static final String ON_SHELF = "Thing.onShelf";
    static final String LOUD = "Thing.loud";

    @Id
    private Long id;

    private long version;
    private boolean loud;

    @ManyToOne
    private Shelf shelf;

    protected Thing() {}

    Thing(long id) {
        this.id = id;
    }

    long id() {
        return id;
    }

    long version() {
        return version;
    }

    boolean isLoud() {
        return loud;
    }

    Shelf shelf() {
        return shelf;
    }

    void change(long version, boolean loud, Shelf shelf) {
        this.version = version;
        this.loud = loud;
        this.shelf = shelf;
    }
}
