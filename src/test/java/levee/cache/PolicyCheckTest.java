package levee.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import levee.cache.CacheStatistics.Tier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What is refused, and in which words. */
class PolicyCheckTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0          | 10000  | 30   | 8  | 0     | Give at least 1 second, or disable the region
            -1         | 10000  | 30   | 8  | 0     | cannot be negative. Give 1 to 7,200 seconds
            7201       | 10000  | 30   | 8  | 0     | outlives the log of changes
            2147483647 | 10000  | 30   | 8  | 0     | Give at most 7,200
            3600       | 0      | 30   | 8  | 0     | Give at least 1, or disable the region
            3600       | -10000 | 30   | 8  | 0     | Give at least 1, or disable the region
            3600       | 250001 | 30   | 8  | 0     | Give at most 250,000
            3600       | 1999   | 30   | 8  | 2000  | Give room for at least 2,000, or clear the region first
            3600       | 10000  | -1   | 8  | 0     | Give a stale window of 0 to 600 seconds
            3600       | 10000  | 601  | 8  | 0     | Give a stale window of 0 to 600 seconds
            3600       | 10000  | 30   | 0  | 0     | Give at least 1.
            3600       | 10000  | 30   | -8 | 0     | Give at least 1.
            3600       | 10000  | 30   | 33 | 0     | Give at most 32 loads
            """)
    void nonsenseIsRefusedWithWhatToDo(int seconds, int entries, int stale, int loads, long workingSet, String words) {
        assertThat(objections(Tier.ENTITY, seconds, entries, stale, loads, workingSet))
                .singleElement()
                .asString()
                .contains(words);
    }

    @ParameterizedTest
    @CsvSource({"1, 1, 0, 1, 0", "7200, 250000, 600, 32, 250000", "3600, 2000, 30, 8, 2000"})
    void whatMakesSenseIsNot(int seconds, int entries, int stale, int loads, long workingSet) {
        assertThat(objections(Tier.ENTITY, seconds, entries, stale, loads, workingSet))
                .isEmpty();
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        assertThat(objections(Tier.ENTITY, 0, 0, -1, 0, 0)).hasSize(4);
    }

    @ParameterizedTest
    @EnumSource(
            value = Tier.class,
            names = {"QUERY", "PAGE"})
    void theRoomOfOtherTiersIsNotAPolicysToGive(Tier tier) {
        assertThat(objections(tier, 60, Policy.UNBOUNDED, 30, 8, 0)).isEmpty();
    }

    private static List<String> objections(Tier tier, int seconds, int entries, int stale, int loads, long workingSet) {
        return PolicyCheck.objections(tier, new Policy(true, seconds, entries, stale, loads), workingSet);
    }
}
