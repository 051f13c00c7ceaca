package levee.cache;

import static org.assertj.core.api.Assertions.assertThat;

import com.hazelcast.core.HazelcastInstanceNotActiveException;
import com.hazelcast.core.HazelcastOverloadException;
import com.hazelcast.nio.serialization.HazelcastSerializationException;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import levee.cache.CacheStatistics.ErrorKind;
import org.junit.jupiter.api.Test;

class GridFailureTest {

    @Test
    void whoDoesNotAnswerInTimeIsLate() {
        assertThat(GridFailure.kind(new TimeoutException())).isEqualTo(ErrorKind.TIME_OUT);
        assertThat(GridFailure.kind(new CompletionException(new TimeoutException())))
                .isEqualTo(ErrorKind.TIME_OUT);
    }

    @Test
    void whoIsNotThereIsSplitOff() {
        assertThat(GridFailure.kind(new ExecutionException(new HazelcastInstanceNotActiveException())))
                .isEqualTo(ErrorKind.SPLIT);
    }

    @Test
    void theOthersSayThemselvesWhatTheyAre() {
        assertThat(GridFailure.kind(new OutOfMemoryError())).isEqualTo(ErrorKind.MEMORY);
        assertThat(GridFailure.kind(new HazelcastSerializationException("unreadable")))
                .isEqualTo(ErrorKind.CODEC);
        assertThat(GridFailure.kind(new HazelcastOverloadException("full"))).isEqualTo(ErrorKind.REFUSED);
    }

    @Test
    void aFailureIsCountedForTheRegionWhoseMapItIs() {
        Metrics.begin();
        assertThat(Metrics.during(() -> {
                    GridFailure.count("levee.entities.Lamp", new TimeoutException());
                    GridFailure.count("levee.queries.Lamp.bright", new TimeoutException());
                }))
                .isEqualTo(Map.of(
                        "errors_total{kind=time-out,region=Lamp,tier=entity}", 1L,
                        "errors_total{kind=time-out,region=Lamp.bright,tier=query}", 1L));
    }
}
