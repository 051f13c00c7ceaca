package levee.command.bench.cache;

import com.hazelcast.map.IMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;
import levee.cache.Changes;
import levee.command.machine.Failure;

/** What a node of the benchmark can be told to do. */
final class NodeTasks {

    private static final long SEED = 20_240_601;
    private static final long PATIENCE_NANOS = 60_000_000_000L;
    private static final long NANOS_TO_ARRIVE = 500_000_000;
    private static final double NANOS_A_MILLI = 1e6;

    private final EntityMemory cached;
    private final EntityMemory plain;
    private final ReadCounters counters;

    private long[] products = {};

    NodeTasks(EntityMemory cached, EntityMemory plain, ReadCounters counters) {
        this.cached = cached;
        this.plain = plain;
        this.counters = counters;
    }

    Numbers run(String command) throws Exception {
        String[] words = command.strip().split(" ");
        long[] numbers = LongStream.range(1, words.length)
                .map(i -> Long.parseLong(words[(int) i]))
                .toArray();
        return switch (words[0]) {
            case "members" -> Numbers.of("members", NodeGrid.members());
            case "seen" -> seen(numbers[0]);
            case "choose" -> choose(numbers[0], numbers[1]);
            case "choose-elsewhere" -> chooseElsewhere(numbers[0], numbers[1]);
            case "memory" -> memory(cached, numbers[0]);
            case "plain-memory" -> memory(plain, numbers[0]);
            case "grid" -> once(cached);
            case "database" -> fromDatabase();
            case "bare" -> bare();
            case "first" -> first(numbers[0], numbers[1]);
            case "keep" -> keep(numbers[0]);
            case "list-anew" -> list(numbers, true);
            case "list" -> list(numbers, false);
            case "cold" -> ColdRead.run(cached, numbers[0], (int) numbers[1], numbers[2]);
            case "heap" -> heap();
            case "row" -> Numbers.of("bytes", NodeGrid.bytesOfRow(), "rows", NodeGrid.rowsHere());
            case "zipf" -> new ZipfReads(cached, counters).run(numbers[0], numbers[1], numbers[2]);
            default -> throw new Failure("Unknown: " + command);
        };
    }

    /** Waits until everything that is in the log of changes up to this number is known here. */
    private static Numbers seen(long position) {
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (Changes.ofThisNode().position() < position) {
            if (System.nanoTime() - end > 0) {
                throw new Failure("Change " + position + " was not seen");
            }
            LockSupport.parkNanos(1_000_000);
        }
        return Numbers.of("position", Changes.ofThisNode().position());
    }

    /** So many products by chance out of the first ones, read into memory and grid. */
    private Numbers choose(long count, long of) {
        products = some(count, of);
        return read();
    }

    private static long[] some(long count, long of) {
        return new Random(SEED).longs(1, of + 1).distinct().limit(count).toArray();
    }

    /** The same, but products that the other member has in the grid. */
    private Numbers chooseElsewhere(long count, long of) {
        products = LongStream.rangeClosed(1, of)
                .filter(NodeGrid::isElsewhere)
                .limit(count)
                .toArray();
        Numbers read = read();
        NodeGrid.copyToBare(products);
        return read;
    }

    /** What is sent to a grid that is too busy is lost: it is read, and sent, anew. */
    private Numbers read() {
        cached.find(products);
        long end = System.nanoTime() + PATIENCE_NANOS;
        for (long[] missing = missing(); missing.length > 0; missing = missing()) {
            if (System.nanoTime() - end > 0) {
                throw new Failure(missing.length + " rows of products are not in the grid");
            }
            cached.forget();
            cached.find(missing);
        }
        return Numbers.of("products", products.length);
    }

    private long[] missing() {
        LockSupport.parkNanos(NANOS_TO_ARRIVE);
        return NodeGrid.missing(products);
    }

    /** From memory, again and again for so long. */
    private Numbers memory(EntityMemory memory, long millis) {
        memory.find(products);
        long selects = SentStatements.selects();
        long passes = 0;
        long nanos = 0;
        while (nanos < millis * NANOS_A_MILLI) {
            nanos += memory.find(products);
            passes++;
        }
        return Numbers.of(
                "nanos", (double) nanos / (passes * products.length), "selects", SentStatements.selects() - selects);
    }

    /** Each once, with none in memory before; the median of single finds. */
    private Numbers once(EntityMemory memory) {
        memory.forget();
        long selects = SentStatements.selects();
        List<Double> nanos = memory.findEach(products);
        return Numbers.of("nanos", Rounds.median(nanos), "selects", SentStatements.selects() - selects);
    }

    private Numbers fromDatabase() {
        Numbers found = once(plain);
        if (found.get("selects") != products.length) {
            throw new Failure("Not each find was a statement: " + found);
        }
        return found;
    }

    /** The bare map's bytes under the same keys. */
    private Numbers bare() {
        IMap<String, byte[]> bare = NodeGrid.bare();
        List<Double> nanos = new ArrayList<>(products.length);
        for (long product : products) {
            long began = System.nanoTime();
            if (bare.get(Long.toString(product)).length == 0) {
                throw new Failure("No bytes of product " + product);
            }
            nanos.add((double) (System.nanoTime() - began));
        }
        return Numbers.of("nanos", Rounds.median(nanos));
    }

    /** A page of each of these categories. */
    private Numbers list(long[] categories, boolean anew) {
        long lists = 0;
        long rows = 0;
        long selects = 0;
        List<Double> micros = new ArrayList<>();
        for (long category : categories) {
            if (anew) {
                cached.forget();
            }
            long listsBefore = GridCalls.lists();
            long rowsBefore = GridCalls.rows();
            long selectsBefore = SentStatements.selects();
            micros.add(cached.list(category) / 1e3);
            lists = Math.max(lists, GridCalls.lists() - listsBefore);
            rows = Math.max(rows, GridCalls.rows() - rowsBefore);
            selects += SentStatements.selects() - selectsBefore;
        }
        return Numbers.of("lists", lists, "rows", rows, "selects", selects, "micros", Rounds.median(micros));
    }

    /** Some that another node has read, the first time on this one. */
    private Numbers first(long count, long of) {
        products = some(count, of);
        return once(cached);
    }

    /** Bytes that each of the first so many products takes in this node's memory. */
    private Numbers keep(long count) {
        products = LongStream.rangeClosed(1, count).toArray();
        read();
        cached.forget();
        long before = Heap.used();
        cached.find(products);
        return Numbers.of("bytes", (double) (Heap.used() - before) / count);
    }

    private Numbers heap() {
        return Numbers.of("bytes", Heap.used());
    }
}
