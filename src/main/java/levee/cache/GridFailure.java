package levee.cache;

import com.hazelcast.core.HazelcastInstanceNotActiveException;
import com.hazelcast.core.HazelcastOverloadException;
import com.hazelcast.core.OperationTimeoutException;
import com.hazelcast.nio.serialization.HazelcastSerializationException;
import java.util.Locale;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import levee.cache.CacheStatistics.ErrorKind;
import levee.cache.CacheStatistics.Tier;

/** What an exception of the grid means, to be counted. */
final class GridFailure {

    private GridFailure() {}

    /** @param map {@code levee.entities.Product}: whose map it is, and of what region */
    static void count(String map, Throwable reason) {
        String[] parts = map.split("\\.", 3);
        if (parts.length == 3) {
            CacheStatistics.error(tier(parts[1]), parts[2], kind(reason));
        }
    }

    private static Tier tier(String owner) {
        for (Tier tier : Tier.values()) {
            // "entities" and "entity" have that much in common.
            if (owner.startsWith(tier.name().substring(0, 4).toLowerCase(Locale.ROOT))) {
                return tier;
            }
        }
        return Tier.QUERY;
    }

    /** Whether this node's member of the grid was shut down. */
    static boolean isEnd(Throwable reason) {
        return cause(reason) instanceof HazelcastInstanceNotActiveException;
    }

    static ErrorKind kind(Throwable reason) {
        Throwable cause = cause(reason);
        if (cause instanceof TimeoutException || cause instanceof OperationTimeoutException) {
            return ErrorKind.TIME_OUT;
        }
        if (cause instanceof OutOfMemoryError) {
            return ErrorKind.MEMORY;
        }
        if (cause instanceof HazelcastSerializationException) {
            return ErrorKind.CODEC;
        }
        // The others all say that a member is not there, or is no longer one.
        return cause instanceof HazelcastOverloadException || cause instanceof RejectedExecutionException
                ? ErrorKind.REFUSED
                : ErrorKind.SPLIT;
    }

    private static Throwable cause(Throwable reason) {
        Throwable cause = reason;
        while (cause.getCause() != null
                && (cause instanceof ExecutionException || cause instanceof CompletionException)) {
            cause = cause.getCause();
        }
        return cause;
    }
}
