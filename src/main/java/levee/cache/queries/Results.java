package levee.cache.queries;

import java.util.List;
import java.util.Optional;
import levee.cache.BypassReason;
import levee.cache.CacheStatistics;
import levee.cache.CacheStatistics.ErrorKind;
import levee.cache.CacheStatistics.Tier;
import levee.cache.Changes;
import levee.cache.Freshness;
import levee.cache.Freshness.Trust;
import levee.cache.Grid;
import levee.cache.Jitter;
import levee.cache.Policies;
import levee.cache.Region;

/** The answers to the questions of one kind that lie in the grid. Nothing is removed there: what does not hold is none. */
final class Results {

    private final String name;
    private final String map;
    private final Region region;
    private final Policies.Live policy;
    private final ResultCodec codec;
    private final Grid grid = Grid.ofThisNode();
    private final Changes changes = Changes.ofThisNode();

    /** @param version what differs where another version of the application means something else */
    Results(String name, String version) {
        this.name = name;
        this.region = new Region(Tier.QUERY, name);
        this.policy = Policies.ofThisNode().of(region);
        this.map = "levee.queries." + name;
        this.codec = new ResultCodec(name + version);
        grid.prepare(map);
    }

    /** Why nothing may be kept here. */
    Optional<BypassReason> closedBy() {
        return policy.now().closedBy();
    }

    Optional<List<Object[]>> find(Question question) {
        if (Freshness.ofThisNode().trust(policy) == Trust.NONE) {
            return Optional.empty();
        }
        return grid.get(map, question.key())
                .flatMap(this::decode)
                .filter(result -> changes.holds(region.whole(), result.readAt()))
                .filter(result -> question.tags().stream().allMatch(tag -> changes.holds(tag, result.readAt())))
                .map(ResultCodec.Result::rows);
    }

    private Optional<ResultCodec.Result> decode(byte[] bytes) {
        Optional<ResultCodec.Result> result = codec.decode(bytes);
        if (result.isEmpty()) {
            CacheStatistics.error(Tier.QUERY, name, ErrorKind.CODEC);
        }
        return result;
    }

    /** @param readAt the position in the log before the question was put to the database */
    void send(Question question, long readAt, List<Object[]> rows) {
        codec.encode(new ResultCodec.Result(readAt, rows))
                .ifPresent(bytes -> grid.send(
                        map, question.key(), bytes, Jitter.shorten(policy.now().secondsToLive())));
    }
}
