package levee.stock.sale;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;

/** The one clock by which sales open and end, and units are held: nodes may be wrong about the time. */
@ApplicationScoped
class DatabaseClock {

    @PersistenceContext
    private EntityManager em;

    Instant now() {
        String text = em.createNamedQuery("FlashSale.now").getSingleResult().toString();
        return Instant.parse(text.replace(' ', 'T') + "Z");
    }
}
