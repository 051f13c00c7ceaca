package levee.command.bench.cache;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import levee.catalogue.Product;
import org.eclipse.persistence.config.SessionCustomizer;
import org.eclipse.persistence.internal.identitymaps.IdentityMap;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.eclipse.persistence.jpa.JpaHelper;
import org.eclipse.persistence.sessions.Session;

/** The shop's own persistence unit, in this JVM's memory: with the cache, or as EclipseLink is without it. */
final class EntityMemory {

    /** As many as a page has products: for each so many a new EntityManager, as for each request. */
    private static final int BATCH = 24;

    private final EntityManagerFactory factory;

    private EntityMemory(EntityManagerFactory factory) {
        this.factory = factory;
    }

    static EntityMemory cached(Map<String, String> database) {
        return new EntityMemory(factory("cached", database));
    }

    static EntityMemory plain(Map<String, String> database) {
        Map<String, String> settings = new HashMap<>(database);
        settings.put("eclipselink.session.customizer", Untouched.class.getName());
        return new EntityMemory(factory("plain", settings));
    }

    /** In place of the cache. */
    public static final class Untouched implements SessionCustomizer {

        @Override
        public void customize(Session session) {
            // As it is.
        }
    }

    private static EntityManagerFactory factory(String name, Map<String, String> more) {
        Map<String, String> settings = new HashMap<>(more);
        settings.put("jakarta.persistence.transactionType", "RESOURCE_LOCAL");
        settings.put("jakarta.persistence.jtaDataSource", "");
        settings.put("eclipselink.session-name", name);
        // Woven before, as the container weaves them when it loads them.
        settings.put("eclipselink.weaving", "static");
        return Persistence.createEntityManagerFactory("levee", settings);
    }

    /** @return nanoseconds that it took to find them all */
    long find(long[] products) {
        long began = System.nanoTime();
        for (int first = 0; first < products.length; first += BATCH) {
            EntityManager em = factory.createEntityManager();
            for (int i = first; i < Math.min(products.length, first + BATCH); i++) {
                require(em.find(Product.class, products[i]), products[i]);
            }
            em.close();
        }
        return System.nanoTime() - began;
    }

    /** @return nanoseconds that it took to find each */
    List<Double> findEach(long[] products) {
        List<Double> nanos = new ArrayList<>(products.length);
        for (int first = 0; first < products.length; first += BATCH) {
            EntityManager em = factory.createEntityManager();
            for (int i = first; i < Math.min(products.length, first + BATCH); i++) {
                long began = System.nanoTime();
                require(em.find(Product.class, products[i]), products[i]);
                nanos.add((double) (System.nanoTime() - began));
            }
            em.close();
        }
        return nanos;
    }

    /** Uses what was found, too: nobody may leave the finding out. */
    private static void require(Product product, long id) {
        if (product == null || product.getId() != id) {
            throw new IllegalStateException("Product " + id + " was not found, but " + product);
        }
    }

    /** @return nanoseconds */
    long list(long category) {
        long began = System.nanoTime();
        EntityManager em = factory.createEntityManager();
        List<Product> page = em.createNamedQuery("Listing.popular", Product.class)
                .setParameter("category", category)
                .setMaxResults(BATCH)
                .getResultList();
        if (page.size() != BATCH) {
            throw new IllegalStateException("A listing of " + page.size());
        }
        em.close();
        return System.nanoTime() - began;
    }

    /** As after the start: no product in this node's memory. */
    void forget() {
        AbstractSession session = (AbstractSession) JpaHelper.getServerSession(factory);
        IdentityMap products =
                session.getIdentityMapAccessorInstance().getIdentityMap(session.getDescriptor(Product.class));
        products.cloneKeys().asIterator().forEachRemaining(products::remove);
    }
}
