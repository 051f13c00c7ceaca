package levee.cache.stress;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Who has it locked may change the thing: so its versions are numbered in the order of their commits. Not cached. */
@Entity(name = "Turn")
public class Turn {

    @Id
    private Long thing;

    private long version;

    protected Turn() {}

    Turn(long thing) {
        this.thing = thing;
    }

    long next() {
        return ++version;
    }
}
