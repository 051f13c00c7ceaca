package levee.stock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import levee.cache.CacheTag;
import levee.cache.Shown;

/** The stock of all variants: looked up for many at once, taken and put back within the caller's transaction. */
@ApplicationScoped
public class Stock {

    /** The most units of one variant that a correction leaves. */
    public static final int MOST = 10_000_000;

    private static final int COUNTED_AT_ONCE = 200;
    private static final int UNITS_SOLD_MEANWHILE = 200;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Clock clock;

    /** The bands of the given variants in one statement; a variant without a stock item is sold out. */
    public Map<Long, Band> bands(Collection<Long> variantIds) {
        variantIds.forEach(id -> Shown.add(CacheTag.of("StockBand", id)));
        Map<Long, StockItem> items = find(variantIds);
        return variantIds.stream()
                .distinct()
                .collect(Collectors.toMap(
                        Function.identity(),
                        id -> items.containsKey(id) ? items.get(id).band() : Band.SOLD_OUT));
    }

    private Map<Long, StockItem> find(Collection<Long> variantIds) {
        if (variantIds.isEmpty()) {
            return Map.of();
        }
        return em
                .createNamedQuery("StockItem.of", StockItem.class)
                .setParameter("variants", List.copyOf(variantIds))
                .getResultList()
                .stream()
                .collect(Collectors.toMap(StockItem::getVariantId, Function.identity()));
    }

    /**
     * Takes all of the quantities or none. One conditional update a variant: the database decides who gets the last
     * unit. The order of the ids is the order of the row locks, so two orders cannot wait for each other.
     *
     * @param quantities units by variant id
     * @throws SoldOutException naming the first variant of which there is not enough; the transaction is rolled back
     */
    @Transactional(TxType.MANDATORY)
    public void take(SortedMap<Long, Integer> quantities) {
        quantities.forEach((variantId, quantity) -> {
            int taken = em.createNamedQuery("StockItem.take")
                    .setParameter("variant", variantId)
                    .setParameter("quantity", quantity)
                    .executeUpdate();
            if (taken == 0) {
                throw new SoldOutException(variantId);
            }
        });
    }

    /**
     * Whether so few would be left that the band may become another one. With more, hundreds would have to be sold between
     * a look at the stock and the order; pages would then show the old band until they are rendered again anyway.
     */
    public static boolean isNearNextBand(int left) {
        return left <= Band.FEW + UNITS_SOLD_MEANWHILE;
    }

    /** Lets pages know if a change of the stock in this transaction has changed the band; after it, while it is locked. */
    @Transactional(TxType.MANDATORY)
    public void tellBand(long variantId, int change) {
        em.createNamedQuery("StockItem.tellBand")
                .setParameter(1, variantId)
                .setParameter(2, change)
                .executeUpdate();
    }

    /** Gives back what an order took that was not paid for, or was cancelled. */
    @Transactional(TxType.MANDATORY)
    public void putBack(SortedMap<Long, Integer> quantities) {
        quantities.forEach((variantId, quantity) -> {
            em.createNamedQuery("StockItem.putBack")
                    .setParameter("variant", variantId)
                    .setParameter("quantity", quantity)
                    .executeUpdate();
            tellBand(variantId, quantity);
        });
    }

    /** Begins to keep the stock of a variant that is new. */
    @Transactional(TxType.MANDATORY)
    public void open(long variantId, int available) {
        em.persist(new StockItem(variantId, available));
    }

    /**
     * Sets the units of many variants to what was counted, and keeps a record where that makes a difference.
     *
     * @param units by variant id: the order in which they are locked
     * @param accountId who counted
     */
    @Transactional(TxType.MANDATORY)
    public void count(SortedMap<Long, Integer> units, String reason, long accountId) {
        List<Long> ids = List.copyOf(units.keySet());
        for (int first = 0; first < ids.size(); first += COUNTED_AT_ONCE) {
            List<Long> some = ids.subList(first, Math.min(ids.size(), first + COUNTED_AT_ONCE));
            Map<Long, Integer> before = em
                    .createNamedQuery("StockItem.of", StockItem.class)
                    .setParameter("variants", some)
                    .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                    .getResultList()
                    .stream()
                    .collect(Collectors.toMap(StockItem::getVariantId, StockItem::getAvailable));
            some.forEach(id -> count(id, before.get(id), units.get(id), reason, accountId));
        }
    }

    private void count(long variantId, Integer before, int units, String reason, long accountId) {
        if (before == null) {
            open(variantId, units);
            em.flush();
            tellBand(variantId, units);
        } else if (before != units) {
            correct(variantId, units - before, reason, accountId);
        }
    }

    /**
     * Does what somebody counted on the shelf, and keeps a record of it.
     *
     * @param change units: negative if some are missing
     * @param accountId who counted
     * @return false if there would be fewer units than none, or more than {@link #MOST}: then nothing is done
     */
    @Transactional
    public boolean correct(long variantId, int change, String reason, long accountId) {
        int changed = em.createNamedQuery("StockItem.correct")
                .setParameter("variant", variantId)
                .setParameter("change", change)
                .setParameter("most", MOST)
                .executeUpdate();
        if (changed == 0) {
            return false;
        }
        tellBand(variantId, change);
        em.persist(new StockCorrection(variantId, change, reason, accountId, clock.instant()));
        return true;
    }
}
