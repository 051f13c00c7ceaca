package levee.stock.sale;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import levee.catalogue.Variant;
import levee.stock.SoldOutException;
import levee.stock.Stock;
import levee.stock.StockItem;
import levee.stock.sale.Movement.Kind;
import levee.stock.sale.SaleState.Step;

/** All flash sales: written, scheduled and called off by the staff. Every refusal says what to do instead. */
@ApplicationScoped
public class FlashSales {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Stock stock;

    @Inject
    private Ledger ledger;

    @Inject
    private DatabaseClock clock;

    /** The latest to start first. */
    public List<FlashSale> latest(int most) {
        return em.createNamedQuery("FlashSale.latest", FlashSale.class)
                .setMaxResults(most)
                .getResultList();
    }

    public Optional<FlashSale> find(long id) {
        return Optional.ofNullable(em.find(FlashSale.class, id));
    }

    /** In their order. */
    public List<SaleItem> items(FlashSale sale) {
        return em.createNamedQuery("SaleItem.of", SaleItem.class)
                .setParameter("sale", sale.getId())
                .getResultList();
    }

    /** The items of many sales, by the id of the sale, in one statement. */
    public Map<Long, List<SaleItem>> items(List<FlashSale> sales) {
        if (sales.isEmpty()) {
            return Map.of();
        }
        return em
                .createNamedQuery("SaleItem.ofSales", SaleItem.class)
                .setParameter("sales", sales.stream().map(FlashSale::getId).toList())
                .getResultList()
                .stream()
                .collect(Collectors.groupingBy(SaleItem::getSaleId));
    }

    /** By the database's clock. */
    public Instant now() {
        return clock.now();
    }

    /** The latest movements of all that is in the sale, the latest first. */
    public List<Movement> movements(FlashSale sale, int most) {
        List<Long> items = items(sale).stream().map(SaleItem::getId).toList();
        return items.isEmpty()
                ? List.of()
                : em.createNamedQuery("Movement.latest", Movement.class)
                        .setParameter("items", items)
                        .setMaxResults(most)
                        .getResultList();
    }

    /**
     * @param by an e-mail address
     * @return the id of the new sale, a draft
     * @throws SaleRefused if it makes no sense
     */
    @Transactional
    public long create(SaleDraft draft, String by) {
        draft.requireSense();
        requireOwnSlug(draft.slug(), null);
        FlashSale sale = new FlashSale(draft, by, clock.now());
        em.persist(sale);
        em.flush();
        write(sale, draft);
        return sale.getId();
    }

    /**
     * @param version of the sale that was edited
     * @throws SaleRefused if it makes no sense, is no draft any more, or somebody else has changed it
     */
    @Transactional
    public void change(long id, SaleDraft draft, long version) {
        draft.requireSense();
        FlashSale sale = lock(id);
        require(
                sale.getStep() == Step.DRAFT,
                "The sale is no draft any more. Take it back first, as long as it has not begun.");
        require(
                sale.getVersion() == version,
                "Somebody has changed this sale meanwhile. Load the page anew and do it again.");
        requireOwnSlug(draft.slug(), id);
        sale.describe(draft, clock.now());
        em.createNamedQuery("SaleItem.remove").setParameter("sale", id).executeUpdate();
        write(sale, draft);
    }

    private void requireOwnSlug(String slug, Long own) {
        boolean taken = em.createNamedQuery("FlashSale.bySlug", FlashSale.class)
                .setParameter("slug", slug)
                .getResultStream()
                .anyMatch(other -> !other.getId().equals(own));
        require(!taken, "Another sale has the address /sale/" + slug + ". Choose another one.");
    }

    private void write(FlashSale sale, SaleDraft draft) {
        int position = 0;
        for (SaleDraft.Item item : draft.items()) {
            require(em.find(Variant.class, item.variantId()) != null, "One of the things is not in the catalogue.");
            em.persist(new SaleItem(sale.getId(), position++, item));
        }
    }

    /** What may be meant so, but rarely is: to be shown to whoever writes a sale. */
    public List<String> warnings(List<SaleDraft.Item> items) {
        return items.stream()
                .flatMap(item -> Optional.ofNullable(em.find(Variant.class, item.variantId()))
                        .filter(variant -> item.price().compareTo(variant.getPrice()) >= 0)
                        .map(variant -> variant.getSku() + " costs " + variant.getPrice()
                                + " at any time: the sale's price of " + item.price() + " is not below that.")
                        .stream())
                .toList();
    }

    /**
     * Takes its units out of the general stock: all or none. From now on it opens and ends by itself.
     *
     * @throws SaleRefused if there are not enough, one of the things is in another sale at that time, or it would be over
     */
    @Transactional
    public void schedule(long id) {
        FlashSale sale = lock(id);
        require(sale.getStep() == Step.DRAFT, "Only a draft can be scheduled.");
        List<SaleItem> items = items(sale);
        require(!items.isEmpty(), "There is nothing in this sale yet. Put something in first.");
        Instant now = clock.now();
        require(sale.getEndsAt().isAfter(now), "The end of the sale has passed. Let it end later.");
        requireStock(items);
        items.stream().sorted(Comparator.comparing(SaleItem::getVariantId)).forEach(this::allot);
        // Only now that the rows of the stock are locked: of two sales of one thing that are scheduled at once, the
        // second
        // waits until here, and sees the first.
        requireAlone(sale, items);
        sale.move(Step.SCHEDULED, now);
        tell(sale);
    }

    private void requireStock(List<SaleItem> items) {
        Map<Long, Integer> available = new HashMap<>();
        em.createNamedQuery("StockItem.of", StockItem.class)
                .setParameter(
                        "variants", items.stream().map(SaleItem::getVariantId).toList())
                .getResultList()
                .forEach(item -> available.put(item.getVariantId(), item.getAvailable()));
        for (SaleItem item : items) {
            int units = available.getOrDefault(item.getVariantId(), 0);
            require(
                    units >= item.getPlanned(),
                    sku(item.getVariantId()) + " has " + units + " units in stock, and the sale wants "
                            + item.getPlanned() + ". Let it have fewer, or correct the stock.");
        }
    }

    private void allot(SaleItem item) {
        int units = item.getPlanned();
        try {
            stock.take(new TreeMap<>(Map.of(item.getVariantId(), units)));
        } catch (SoldOutException e) {
            throw new SaleRefused("Somebody has just bought of " + sku(item.getVariantId())
                    + ": there are not enough units left for the sale.");
        }
        stock.tellBand(item.getVariantId(), -units);
        int allotted = em.createNamedQuery("SaleItem.allot")
                .setParameter("item", item.getId())
                .setParameter("units", units)
                .executeUpdate();
        require(allotted == 1, "What was in this sale before is not settled yet. Try again in a minute.");
        ledger.write(item.getId(), null, Kind.ALLOTTED, units);
    }

    private void requireAlone(FlashSale sale, List<SaleItem> items) {
        em.createNamedQuery("FlashSale.overlapping", Object[].class)
                .setParameter(
                        "variants", items.stream().map(SaleItem::getVariantId).toList())
                .setParameter("sale", sale.getId())
                .setParameter("scheduled", Step.SCHEDULED)
                .setParameter("starts", sale.getStartsAt())
                .setParameter("ends", sale.getEndsAt())
                .getResultStream()
                .findFirst()
                .ifPresent(other -> {
                    throw new SaleRefused(sku((Long) other[1]) + " is in the sale \"" + other[0]
                            + "\" at the same time. Two sales of one thing must not overlap.");
                });
    }

    private String sku(long variantId) {
        Variant variant = em.find(Variant.class, variantId);
        return variant == null ? "A thing that is gone" : variant.getSku();
    }

    /**
     * Makes a draft of it again, and gives its units back.
     *
     * @throws SaleRefused if it has begun
     */
    @Transactional
    public void takeBack(long id) {
        FlashSale sale = lock(id);
        require(sale.getStep() == Step.SCHEDULED, "Only a sale that is scheduled can be taken back.");
        Instant now = clock.now();
        require(
                now.isBefore(sale.getStartsAt()),
                "The sale has begun and cannot be changed any more. It can be called off.");
        items(sale).forEach(ledger::giveBack);
        sale.move(Step.DRAFT, now);
        tell(sale);
    }

    /**
     * Calls it off. Nobody gets anything from now on; what is held for buyers and what is left is given back at once by
     * {@link Settling}. Of a draft, of which nobody knows, nothing is left.
     *
     * @throws SaleRefused if it is over
     */
    @Transactional
    public void cancel(long id) {
        FlashSale sale = lock(id);
        Instant now = clock.now();
        require(sale.getStep() != Step.CANCELLED, "The sale is called off already.");
        if (sale.getStep() == Step.DRAFT) {
            em.createNamedQuery("SaleItem.remove").setParameter("sale", id).executeUpdate();
            em.remove(sale);
            return;
        }
        require(now.isBefore(sale.getEndsAt()), "The sale is over.");
        sale.move(Step.CANCELLED, now);
        tell(sale);
    }

    private FlashSale lock(long id) {
        FlashSale sale = em.find(FlashSale.class, id, LockModeType.PESSIMISTIC_WRITE);
        require(sale != null, "There is no such sale any more.");
        return sale;
    }

    /** Lets pages know that name it. */
    private void tell(FlashSale sale) {
        for (String entry : List.of(sale.getSlug(), Sales.ANNOUNCED)) {
            em.createNamedQuery("FlashSale.tell").setParameter(1, entry).executeUpdate();
        }
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new SaleRefused(otherwise);
        }
    }
}
