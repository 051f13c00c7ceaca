package levee.office.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import levee.cache.CacheStatistics.Tier;
import levee.cache.Policy;
import levee.cache.PolicyChange;
import levee.cache.Region;
import org.junit.jupiter.api.Test;

class PolicyDifferenceTest {

    private static final Policy BEFORE = new Policy(true, 3_600, 10_000, 30, 8);

    @Test
    void whatChangedIsSaidAndNothingElse() {
        assertThat(text(Tier.ENTITY, true, new Policy(true, 60, 5_000, 30, 8)))
                .isEqualTo("time to live 3,600 s → 60 s · room 10,000 entries → 5,000 entries");
        assertThat(text(Tier.ENTITY, true, new Policy(false, 3_600, 10_000, 0, 4)))
                .isEqualTo("disabled · stale window 30 s → 0 s · loads at a time 8 → 4");
    }

    @Test
    void theRoomOfOtherTiersIsNobodysToChange() {
        assertThat(text(Tier.QUERY, true, new Policy(true, 3_600, Policy.UNBOUNDED, 30, 8)))
                .isEqualTo("nothing");
    }

    @Test
    void goingBackToTheTiersPolicyIsSaid() {
        assertThat(text(Tier.QUERY, false, BEFORE)).isEqualTo("back to the policy of all query regions");
    }

    private static String text(Tier tier, boolean own, Policy after) {
        return PolicyDifference.of(new PolicyChange(
                1, new Region(tier, "R"), Instant.EPOCH, "ada", "because", true, BEFORE, own, after, false, true));
    }
}
