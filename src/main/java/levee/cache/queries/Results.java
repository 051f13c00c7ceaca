package levee.cache.queries;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import levee.cache.Ahead;
import levee.cache.AsOf;
import levee.cache.BypassReason;
import levee.cache.CacheStatistics;
import levee.cache.CacheStatistics.ErrorKind;
import levee.cache.CacheStatistics.Measure;
import levee.cache.CacheStatistics.Outcome;
import levee.cache.CacheStatistics.Tier;
import levee.cache.CacheTag;
import levee.cache.Changes;
import levee.cache.ClusterLoad;
import levee.cache.Freshness;
import levee.cache.Freshness.Trust;
import levee.cache.Grid;
import levee.cache.OneLoad.Answer;
import levee.cache.OneLoad.Loaded;
import levee.cache.Policies;
import levee.cache.Region;
import levee.cache.Stamp;

/** The answers to the questions of one kind that lie in the grid. Nothing is removed there: what does not hold is none. */
final class Results {

    private final String name;
    private final String map;
    private final Region region;
    private final Policies.Live policy;
    private final ResultCodec codec;
    private final Grid grid = Grid.ofThisNode();
    private final Changes changes = Changes.ofThisNode();
    private final Ahead ahead = Ahead.ofThisNode();
    private final ClusterLoad<Object> loads;

    /** What the database has given, as the asker wants it and as it is kept. */
    record Selected(Object result, List<Object[]> rows) {}

    /** @param version what differs where another version of the application means something else */
    Results(String name, String version) {
        this.name = name;
        this.region = new Region(Tier.QUERY, name);
        this.policy = Policies.ofThisNode().of(region);
        this.map = region.gridMap().orElseThrow();
        this.loads = new ClusterLoad<>(Tier.QUERY, name, map);
        this.codec = new ResultCodec(name + version);
        grid.prepare(map);
        CacheStatistics.entries(Tier.QUERY, name, () -> grid.entries(map));
        CacheStatistics.measure(Measure.MEMORY, Tier.QUERY, name, () -> grid.bytes(map));
    }

    /** Why nothing may be kept here. */
    Optional<BypassReason> closedBy() {
        return policy.now().closedBy();
    }

    /**
     * The answer that lies there, or is loaded by whoever is first to ask for it.
     *
     * @param building makes of rows that somebody else has read what the asker wants; empty if they can be none any more
     * @param select asks the database
     */
    Answer<Object> ask(
            Question question, Function<List<Object[]>, Optional<Object>> building, Supplier<Selected> select) {
        Optional<ResultCodec.Result> kept = find(question);
        Optional<Object> result =
                kept.filter(found -> !isDue(question, found)).flatMap(found -> building.apply(found.rows()));
        if (result.isPresent()) {
            return new Answer<>(result.get(), Outcome.GRID);
        }
        long refreshed = kept.map(found -> found.stamp().loadedAt()).orElse(0L);
        return loads.ask(
                question.key(),
                bytes -> usable(question, bytes)
                        .filter(found -> found.stamp().loadedAt() != refreshed)
                        .flatMap(found -> building.apply(found.rows())),
                () -> load(question, select));
    }

    private Optional<ResultCodec.Result> find(Question question) {
        return Freshness.ofThisNode().trust(policy) == Trust.NONE
                ? Optional.empty()
                : grid.get(map, question.key()).flatMap(bytes -> usable(question, bytes));
    }

    private Optional<ResultCodec.Result> usable(Question question, byte[] bytes) {
        return decode(bytes)
                .filter(result -> changes.holds(region.whole(), result.stamp().readAt()))
                .filter(result -> question.tags().stream()
                        .allMatch(tag -> changes.holds(tag, result.stamp().readAt())))
                .filter(result -> Freshness.ofThisNode().trust(policy) != Trust.NONE)
                .filter(result -> !result.stamp().isExpired(System.currentTimeMillis(), secondsToLive()))
                .filter(result -> ahead.take(CacheTag.of(map, question.key()), bytes));
    }

    /** Who is to load it anew early does as if it were not there; one at a time. */
    private boolean isDue(Question question, ResultCodec.Result kept) {
        return !loads.isUnderWay(question.key()) && kept.stamp().isDue(System.currentTimeMillis(), secondsToLive());
    }

    private Loaded<Object> load(Question question, Supplier<Selected> select) {
        long readAt = changes.position();
        long began = System.nanoTime();
        CacheTag thing = CacheTag.of(map, question.key());
        AsOf.Answered<Selected> answered = AsOf.ask(List.of(thing), select);
        Selected selected = answered.value();
        Stamp stamp = Stamp.now(readAt, began, secondsToLive());
        Optional<byte[]> bytes = codec.encode(new ResultCodec.Result(stamp, selected.rows));
        // Where somebody has shown what may be newer meanwhile, it is for who has asked alone.
        boolean isKept = ahead.take(thing, bytes, answered.at());
        return new Loaded<>(selected.result, isKept ? bytes : Optional.empty(), isKept ? secondsToLive() : 0);
    }

    private int secondsToLive() {
        return policy.now().secondsToLive();
    }

    private Optional<ResultCodec.Result> decode(byte[] bytes) {
        Optional<ResultCodec.Result> result = codec.decode(bytes);
        if (result.isEmpty()) {
            CacheStatistics.error(Tier.QUERY, name, ErrorKind.CODEC);
        }
        return result;
    }
}
