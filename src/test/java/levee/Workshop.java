package levee;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityTransaction;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import levee.command.database.Make;
import levee.command.machine.Folders;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.dynamic.loading.ClassLoadingStrategy;
import net.bytebuddy.implementation.MethodDelegation;
import net.bytebuddy.implementation.bind.annotation.Origin;
import net.bytebuddy.implementation.bind.annotation.RuntimeType;
import net.bytebuddy.implementation.bind.annotation.SuperCall;
import net.bytebuddy.matcher.ElementMatchers;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;

/**
 * Beans on a real, migrated database without a container: what they inject is made and injected, what is
 * {@code @Transactional} runs in a transaction of the kind it names, and an injected entity manager is that of the
 * transaction at hand. One database serves a whole test run, so tests bring data of their own.
 */
public final class Workshop implements CloseableResource {

    private final Make make;
    private final Path folder;
    private final Schema schema;
    private final ThreadLocal<EntityManager> atHand = new ThreadLocal<>();
    private final EntityManager em = entityManager();

    Workshop(Make make) {
        this.make = make;
        try {
            folder = Files.createTempDirectory("levee-workshop");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        schema = new Schema(make, folder);
    }

    @Override
    public void close() {
        schema.close();
        Folders.delete(folder);
    }

    @Override
    public String toString() {
        return make.toString();
    }

    public EntityManager em() {
        return em;
    }

    /** A connection of the caller's own. */
    public Connection connect() throws SQLException {
        return schema.connect();
    }

    /** A set of beans of their own, with these at the places where their types are injected. */
    public Bench with(Object... given) {
        return new Bench(List.of(given));
    }

    public <T> T inTransaction(Callable<T> work) {
        try {
            return inOwnTransaction(work);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private <T> T inOwnTransaction(Callable<T> work) throws Exception {
        EntityManager outer = atHand.get();
        try (EntityManager own = schema.entities().createEntityManager()) {
            atHand.set(own);
            EntityTransaction transaction = own.getTransaction();
            transaction.begin();
            try {
                T result = work.call();
                transaction.commit();
                return result;
            } finally {
                if (transaction.isActive()) {
                    transaction.rollback();
                }
            }
        } finally {
            atHand.set(outer);
        }
    }

    /** Without a transaction each use has an entity manager of its own, as each request has. */
    private EntityManager entityManager() {
        Class<?>[] type = {EntityManager.class};
        return (EntityManager) Proxy.newProxyInstance(getClass().getClassLoader(), type, (proxy, method, arguments) -> {
            EntityManager target = atHand.get() == null ? schema.entities().createEntityManager() : atHand.get();
            try {
                return method.invoke(target, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        });
    }

    /** Beans that know each other; one of each type. */
    public final class Bench {

        private final List<Object> given;
        private final Map<Class<?>, Object> made = new HashMap<>();

        private Bench(List<Object> given) {
            this.given = given;
        }

        public <T> T bean(Class<T> type) {
            for (Object each : given) {
                if (type.isInstance(each)) {
                    return type.cast(each);
                }
            }
            Object bean = made.get(type);
            return type.cast(bean == null ? make(type) : bean);
        }

        private <T> T make(Class<T> type) {
            try {
                var constructor = transactional(type).getDeclaredConstructor();
                constructor.setAccessible(true);
                T bean = constructor.newInstance();
                made.put(type, bean);
                for (Field field : type.getDeclaredFields()) {
                    inject(bean, field);
                }
                return bean;
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("Cannot make a " + type, e);
            }
        }

        private void inject(Object bean, Field field) throws IllegalAccessException {
            field.setAccessible(true);
            if (field.isAnnotationPresent(PersistenceContext.class)) {
                field.set(bean, em);
            } else if (field.getType() == Event.class) {
                field.set(bean, event());
            } else if (field.getType() == DataSource.class) {
                field.set(bean, dataSource());
            } else if (field.isAnnotationPresent(Inject.class)) {
                field.set(bean, bean(field.getType()));
            }
        }

        /** Each connection is the caller's own, as are those of the pool. */
        private DataSource dataSource() {
            Class<?>[] type = {DataSource.class};
            return (DataSource) Proxy.newProxyInstance(
                    getClass().getClassLoader(), type, (proxy, method, arguments) -> {
                        if (!method.getName().equals("getConnection")) {
                            throw new UnsupportedOperationException(method.getName());
                        }
                        return connect();
                    });
        }

        /** What is fired, the observers of the shop are told at once, each in a bean of this bench, and those given. */
        private Event<?> event() {
            Class<?>[] type = {Event.class};
            return (Event<?>) Proxy.newProxyInstance(getClass().getClassLoader(), type, (proxy, method, arguments) -> {
                for (Method observer : Observers.of(arguments[0].getClass())) {
                    tell(bean(observer.getDeclaringClass()), observer, arguments);
                }
                for (Object each : given) {
                    for (Method observer : Observers.of(each.getClass(), arguments[0].getClass())) {
                        tell(each, observer, arguments);
                    }
                }
                return null;
            });
        }

        private static void tell(Object bean, Method observer, Object[] event) throws Throwable {
            try {
                observer.invoke(bean, event);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }

        private <T> Class<? extends T> transactional(Class<T> type) throws IllegalAccessException {
            var lookup = MethodHandles.privateLookupIn(type, MethodHandles.lookup());
            return new ByteBuddy()
                    .subclass(type)
                    .method(ElementMatchers.isAnnotatedWith(Transactional.class)
                            .or(ElementMatchers.isDeclaredBy(ElementMatchers.isAnnotatedWith(Transactional.class))))
                    .intercept(MethodDelegation.to(new Boundary()))
                    .make()
                    .load(type.getClassLoader(), ClassLoadingStrategy.UsingLookup.of(lookup))
                    .getLoaded();
        }
    }

    /** What the container does around a method. Public, since the classes made for it are elsewhere. */
    public final class Boundary {

        private Boundary() {}

        @RuntimeType
        public Object around(@Origin Method method, @SuperCall Callable<?> work) throws Exception {
            Transactional wanted = Optional.ofNullable(method.getAnnotation(Transactional.class))
                    .orElse(method.getDeclaringClass().getAnnotation(Transactional.class));
            TxType type = wanted == null ? TxType.REQUIRED : wanted.value();
            boolean within = atHand.get() != null;
            if (type == TxType.MANDATORY && !within) {
                throw new IllegalStateException(method + " wants a transaction");
            }
            if (type == TxType.NOT_SUPPORTED) {
                return outsideOfAny(work);
            }
            return within && type != TxType.REQUIRES_NEW ? work.call() : inOwnTransaction(work::call);
        }

        private Object outsideOfAny(Callable<?> work) throws Exception {
            EntityManager outer = atHand.get();
            atHand.remove();
            try {
                return work.call();
            } finally {
                atHand.set(outer);
            }
        }
    }
}
