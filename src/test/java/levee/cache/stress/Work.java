package levee.cache.stress;

import com.hazelcast.core.HazelcastException;
import com.hazelcast.core.HazelcastInstanceNotActiveException;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceException;
import java.sql.SQLTransactionRollbackException;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import levee.cache.LoneNode;
import levee.cache.stress.HistoryFile.Reading;

/** What a node does all the time, at random, each in a memory of its own as a request would: and notes it. */
final class Work {

    static final int THINGS = 30;
    static final int SHELVES = 4;

    private final LoneNode node;
    private final HistoryFile history;

    Work(LoneNode node, HistoryFile history) {
        this.node = node;
        this.history = history;
    }

    /** One of all that there is to be done. */
    void anything() {
        int dice = ThreadLocalRandom.current().nextInt(1_000);
        if (dice < 600) {
            readOne(thing());
        } else if (dice < 720) {
            readShelf(shelf());
        } else if (dice < 840) {
            readCollection(shelf());
        } else if (dice < 900) {
            readLoud();
        } else if (dice < 985) {
            write();
        } else {
            forget();
        }
    }

    private static long thing() {
        return ThreadLocalRandom.current().nextLong(1, THINGS + 1);
    }

    private static long shelf() {
        return ThreadLocalRandom.current().nextLong(1, SHELVES + 1);
    }

    /** Everything once. */
    void readAll() {
        for (long thing = 1; thing <= THINGS; thing++) {
            readOne(thing);
        }
        for (long shelf = 1; shelf <= SHELVES; shelf++) {
            readShelf(shelf);
            readCollection(shelf);
        }
        readLoud();
    }

    private void readOne(long id) {
        read(HistoryFile.ONE, id, em -> {
            Thing thing = em.find(Thing.class, id);
            return thing == null ? List.of() : List.of(thing);
        });
    }

    private void readShelf(long shelf) {
        read(
                HistoryFile.ON_SHELF,
                shelf,
                em -> em.createNamedQuery(Thing.ON_SHELF, Thing.class)
                        .setParameter("shelf", shelf)
                        .getResultList());
    }

    private void readCollection(long shelf) {
        read(
                HistoryFile.COLLECTION,
                shelf,
                em -> List.copyOf(em.find(Shelf.class, shelf).things()));
    }

    private void readLoud() {
        read(
                HistoryFile.LOUD,
                0,
                em -> em.createNamedQuery(Thing.LOUD, Thing.class).getResultList());
    }

    private void read(char what, long key, Function<EntityManager, Collection<Thing>> reading) {
        try (EntityManager em = node.memory().createEntityManager()) {
            Reading begun = new Reading(System.nanoTime(), node.trust());
            Collection<Thing> seen = reading.apply(em);
            history.saw(what, key, begun, System.nanoTime(), seen);
        } catch (RuntimeException e) {
            history.failed(e);
        }
    }

    void write() {
        long thing = thing();
        try (EntityManager em = node.memory().createEntityManager()) {
            em.getTransaction().begin();
            try {
                Deed deed = change(em, thing);
                em.persist(deed);
                history.begun(deed, System.nanoTime());
                em.getTransaction().commit();
                history.acknowledged(deed, System.nanoTime());
            } finally {
                if (em.getTransaction().isActive()) {
                    em.getTransaction().rollback();
                }
            }
        } catch (PersistenceException e) {
            if (!isDeadlock(e)) {
                history.failed(e);
            }
        }
    }

    /** Whom the database chose to give way to another has changed nothing. */
    private static boolean isDeadlock(Throwable reason) {
        return reason != null && (reason instanceof SQLTransactionRollbackException || isDeadlock(reason.getCause()));
    }

    private static Deed change(EntityManager em, long id) {
        long version = em.find(Turn.class, id, LockModeType.PESSIMISTIC_WRITE).next();
        Thing thing = em.find(Thing.class, id, LockModeType.PESSIMISTIC_WRITE);
        int dice = ThreadLocalRandom.current().nextInt(10);
        if (thing == null) {
            thing = new Thing(id);
            thing.change(version, dice < 3, em.find(Shelf.class, shelf()));
            em.persist(thing);
        } else if (dice < 2) {
            em.remove(thing);
            return new Deed(id, version, null, false);
        } else {
            boolean isMoved = dice < 4;
            boolean isLoud = (dice == 4) != thing.isLoud();
            thing.change(version, isLoud, isMoved ? em.find(Shelf.class, shelf()) : thing.shelf());
        }
        return new Deed(id, version, thing.shelf().id(), thing.isLoud());
    }

    private void forget() {
        try (EntityManager em = node.memory().createEntityManager()) {
            switch (ThreadLocalRandom.current().nextInt(8)) {
                case 0 -> node.memory().getCache().evictAll();
                case 1 -> node.clearGrid();
                case 2 -> {
                    em.getTransaction().begin();
                    em.createNativeQuery("INSERT INTO cache_changes (region) VALUES ('Thing')")
                            .executeUpdate();
                    em.getTransaction().commit();
                }
                default -> node.memory().getCache().evict(Thing.class, thing());
            }
        } catch (HazelcastException | HazelcastInstanceNotActiveException e) {
            // A grid that is being restarted cannot be cleared; the cache itself lets none of these through.
        } catch (RuntimeException e) {
            history.failed(e);
        }
    }
}
