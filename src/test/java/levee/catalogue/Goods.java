package levee.catalogue;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.lang.reflect.Field;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import levee.Schema;
import levee.command.database.Make;

/** A catalogue on a real database, filled and changed by a test as the back office would, without a container. */
public final class Goods implements AutoCloseable {

    private final Schema schema;
    private final EntityManager em;
    private final Catalogue catalogue;
    private final List<Consumer<ProductsChanged>> observers = new ArrayList<>();
    private int skus;

    public Goods(Make make, Path folder) {
        schema = new Schema(make, folder);
        em = schema.entities().createEntityManager();
        catalogue = inject(new Catalogue());
        Listings listings = inject(new Listings());
        observers.add(listings::refresh);
    }

    /** Gives a bean the entity manager, this catalogue, and a clock on which every look finds a new hour. */
    public <T> T inject(T bean) {
        for (Field field : bean.getClass().getDeclaredFields()) {
            if (field.isAnnotationPresent(PersistenceContext.class)) {
                set(bean, field, em);
            } else if (field.isAnnotationPresent(Inject.class)) {
                set(bean, field, field.getType() == Clock.class ? new Hours() : catalogue);
            }
        }
        return bean;
    }

    private static void set(Object bean, Field field, Object value) {
        try {
            field.setAccessible(true);
            field.set(bean, value);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }

    public void onChange(Consumer<ProductsChanged> observer) {
        observers.add(observer);
    }

    public void inTransaction(Runnable work) {
        em.getTransaction().begin();
        work.run();
        em.getTransaction().commit();
        em.clear();
    }

    public Category category(Category parent, String name) {
        Category category = new Category(parent == null ? null : parent.getId(), name, "picture.svg", 0);
        inTransaction(() -> em.persist(category));
        return category;
    }

    public Product product(Category category, String brand, String name, String price, Choice... choices) {
        Product product = new Product(category, brand, name, "Made with care.", "picture.svg", Instant.now());
        for (Choice choice : choices.length == 0 ? new Choice[] {Choice.NONE} : choices) {
            product.addVariant("SKU-" + ++skus, choice, Money.euros(price));
        }
        inTransaction(() -> {
            em.persist(product);
            announce(product);
        });
        return product;
    }

    public void change(Product product, Consumer<Product> change) {
        inTransaction(() -> {
            Product managed = em.find(Product.class, product.getId());
            change.accept(managed);
            announce(managed);
        });
    }

    private void announce(Product product) {
        observers.forEach(observer -> observer.accept(new ProductsChanged(List.of(product.getId()))));
    }

    public Catalogue catalogue() {
        return catalogue;
    }

    @Override
    public void close() {
        em.close();
        schema.close();
    }

    private static final class Hours extends Clock {

        private Instant now = Instant.EPOCH;

        @Override
        public Instant instant() {
            now = now.plus(Duration.ofHours(1));
            return now;
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }
    }
}
