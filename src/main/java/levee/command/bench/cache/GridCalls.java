package levee.command.bench.cache;

import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.map.IMap;
import com.hazelcast.map.impl.proxy.MapProxyImpl;
import com.hazelcast.spi.impl.InternalCompletableFuture;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/** The calls that the cache makes to read from the grid: counted where they are made, and not assumed. */
final class GridCalls {

    private static final AtomicLong LISTS = new AtomicLong();
    private static final AtomicLong ROWS = new AtomicLong();

    private GridCalls() {}

    /** For lists of ids. */
    static long lists() {
        return LISTS.get();
    }

    /** For rows of entities. */
    static long rows() {
        return ROWS.get();
    }

    static HazelcastInstance counted(HazelcastInstance member) {
        return proxy(HazelcastInstance.class, (method, arguments) -> {
            Object result = invoke(member, method, arguments);
            return method.getName().equals("getMap") ? counted((IMap<?, ?>) result) : result;
        });
    }

    private static IMap<?, ?> counted(IMap<?, ?> map) {
        return map instanceof MapProxyImpl<?, ?> known ? new CountedMap<>(known) : map;
    }

    /** What this member holds itself is read without a call. */
    private static final class CountedMap<K, V> extends MapProxyImpl<K, V> {

        private final AtomicLong reads;

        CountedMap(MapProxyImpl<K, V> map) {
            super(
                    map.getName(),
                    map.getService(),
                    map.getNodeEngine(),
                    map.getNodeEngine().getConfig().findMapConfig(map.getName()));
            this.reads = map.getName().startsWith("levee.queries.") ? LISTS : ROWS;
        }

        @Override
        public InternalCompletableFuture<V> getAsync(K key) {
            reads.incrementAndGet();
            return super.getAsync(key);
        }

        @Override
        public Map<K, V> getAll(Set<K> keys) {
            reads.incrementAndGet();
            return super.getAll(keys);
        }
    }

    private interface Call {
        Object make(Method method, Object[] arguments) throws Throwable;
    }

    private static <T> T proxy(Class<T> type, Call call) {
        return type.cast(Proxy.newProxyInstance(
                GridCalls.class.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> call.make(method, arguments)));
    }

    private static Object invoke(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
