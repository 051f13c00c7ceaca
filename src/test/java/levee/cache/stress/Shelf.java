package levee.cache.stress;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.util.ArrayList;
import java.util.List;

/** Where things are: each is on one. */
@Entity(name = "Shelf")
@Cacheable
public class Shelf {

    @Id
    private Long id;

    @OneToMany(mappedBy = "shelf")
    @OrderBy("id")
    private List<Thing> things = new ArrayList<>();

    protected Shelf() {}

    Shelf(long id) {
        this.id = id;
    }

    long id() {
        return id;
    }

    List<Thing> things() {
        return things;
    }
}
