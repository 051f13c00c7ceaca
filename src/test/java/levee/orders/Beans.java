package levee.orders;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.EntityTransaction;
import jakarta.persistence.Persistence;
import jakarta.persistence.PersistenceContext;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import levee.OwnMemory;
import levee.cart.Carts;
import levee.command.database.DatabaseAccess;
import levee.mail.Outbox;
import levee.payment.Payments;
import levee.stock.Stock;
import levee.stock.sale.Holds;
import levee.stock.sale.SaleReservations;
import org.eclipse.microprofile.metrics.Counter;
import org.eclipse.microprofile.metrics.MetricRegistry;

/**
 * The beans of a purchase put together by hand on a real database, without a container: {@code @Transactional} is a local
 * transaction here, an injected entity manager that of the thread.
 */
class Beans implements AutoCloseable {

    final Carts carts = new Carts();
    final Orders orders = new Orders();
    final Checkout checkout = new Checkout();
    final Refunds refunds = new Refunds();
    final Placing placing;
    final Fulfilment fulfilment;

    private final EntityManagerFactory factory;
    private final ThreadLocal<EntityManager> bound = new ThreadLocal<>();
    private final EntityManager em = proxy(EntityManager.class, this::onEntityManager);

    Beans(DatabaseAccess database, Payments payments) {
        Clock clock = Clock.systemUTC();
        this.factory = Persistence.createEntityManagerFactory("levee", settings(database));
        Stock stock = inject(new Stock(), clock);
        // Flash sales have tests of their own.
        Holds holds = new Holds();
        Letters letters = inject(new Letters(), inject(new Outbox(), clock), "http://shop.example");
        OrderCounters counters = inject(new OrderCounters(), proxy(MetricRegistry.class, Beans::onRegistry));
        placing = inject(
                new Placing() {
                    @Override
                    Order place(Purchase purchase) {
                        return inTransaction(() -> super.place(purchase));
                    }
                },
                stock,
                holds,
                clock);
        Settlement settlement = inject(
                new Settlement() {
                    @Override
                    boolean settle(Order order, OrderState state, String paymentReference) {
                        return inTransaction(() -> super.settle(order, state, paymentReference));
                    }
                },
                stock,
                holds,
                letters,
                clock);
        fulfilment = inject(new LocalFulfilment(), stock, holds, letters, clock);
        inject(carts, clock, new SaleReservations());
        inject(orders);
        inject(refunds, payments, fulfilment);
        Object news = proxy(Event.class, (method, arguments) -> null);
        inject(checkout, placing, settlement, payments, orders, counters, news, clock);
    }

    private static Map<String, Object> settings(DatabaseAccess database) {
        Map<String, Object> settings = new HashMap<>();
        settings.put("jakarta.persistence.transactionType", "RESOURCE_LOCAL");
        settings.put("jakarta.persistence.jtaDataSource", "");
        settings.put("jakarta.persistence.jdbc.driver", "com.mysql.cj.jdbc.Driver");
        settings.put("jakarta.persistence.jdbc.url", database.url());
        settings.put("jakarta.persistence.jdbc.user", database.user());
        settings.put("jakarta.persistence.jdbc.password", database.password());
        settings.put("eclipselink.session.customizer", OwnMemory.class.getName());
        // A duplicate key is an answer here, and nothing to warn of.
        settings.put("eclipselink.logging.level", "OFF");
        return settings;
    }

    private <T> T inject(T bean, Object... others) {
        for (Class<?> type = bean.getClass(); type != Object.class; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                inject(bean, field, others);
            }
        }
        return bean;
    }

    private void inject(Object bean, Field field, Object... others) {
        List<Object> candidates = new ArrayList<>(List.of(others));
        if (field.isAnnotationPresent(PersistenceContext.class)) {
            candidates = List.of(em);
        } else if (!field.isAnnotationPresent(Inject.class)) {
            return;
        }
        Object value = candidates.stream()
                .filter(field.getType()::isInstance)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nothing to inject into " + field));
        try {
            field.setAccessible(true);
            field.set(bean, value);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    <T> T inTransaction(Supplier<T> work) {
        EntityManager own = factory.createEntityManager();
        bound.set(own);
        EntityTransaction transaction = own.getTransaction();
        transaction.begin();
        try {
            T result = work.get();
            transaction.commit();
            return result;
        } finally {
            if (transaction.isActive()) {
                transaction.rollback();
            }
            bound.remove();
            own.close();
        }
    }

    void forgetEntities() {
        factory.getCache().evictAll();
    }

    @Override
    public void close() {
        factory.close();
    }

    private interface Handler {
        Object handle(Method method, Object[] arguments) throws ReflectiveOperationException;
    }

    private Object onEntityManager(Method method, Object[] arguments) throws ReflectiveOperationException {
        EntityManager target = bound.get() != null ? bound.get() : factory.createEntityManager();
        return method.invoke(target, arguments);
    }

    private static Object onRegistry(Method method, Object[] arguments) {
        return proxy(Counter.class, (counting, amount) -> null);
    }

    private static <T> T proxy(Class<T> type, Handler handler) {
        Object proxy =
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    try {
                        return handler.handle(method, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
        return type.cast(proxy);
    }

    /** Each act in a transaction of its own. */
    private class LocalFulfilment extends Fulfilment {

        @Override
        public void pack(long orderId, long accountId, String note) {
            act(() -> super.pack(orderId, accountId, note));
        }

        @Override
        public void ship(long orderId, long accountId, String note) {
            act(() -> super.ship(orderId, accountId, note));
        }

        @Override
        public void cancel(long orderId, long accountId, String note) {
            act(() -> super.cancel(orderId, accountId, note));
        }

        @Override
        void refunded(long orderId, long accountId, String note) {
            act(() -> super.refunded(orderId, accountId, note));
        }

        private void act(Runnable act) {
            inTransaction(() -> {
                act.run();
                return null;
            });
        }
    }
}
