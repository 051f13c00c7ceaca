package levee.command.bench.cache;

import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.map.IMap;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
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
        AtomicLong reads = map.getName().startsWith("levee.queries.") ? LISTS : ROWS;
        return proxy(IMap.class, (method, arguments) -> {
            if (method.getName().startsWith("get") && arguments != null) {
                reads.incrementAndGet();
            }
            return invoke(map, method, arguments);
        });
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
