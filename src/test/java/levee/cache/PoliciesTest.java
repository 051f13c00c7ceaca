package levee.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import levee.cache.CacheStatistics.Tier;
import org.junit.jupiter.api.Test;

class PoliciesTest {

    private static final Policy OWN = new Policy(true, 10, 20, 3, 4);
    private static final Region LAMPS = new Region(Tier.ENTITY, "Lamp");

    private final Policies policies = new Policies();

    @Test
    void aRegionHasItsTiersPolicyUnlessItHasItsOwn() {
        Policies.Live lamps = policies.of(LAMPS);
        assertThat(lamps.now()).isEqualTo(policies.ofTier(Tier.ENTITY));
        policies.setOwn(Map.of(LAMPS, OWN));
        assertThat(lamps.now()).isEqualTo(OWN);
        assertThat(policies.isOwn(LAMPS)).isTrue();
        policies.setOwn(Map.of());
        assertThat(lamps.now()).isEqualTo(policies.ofTier(Tier.ENTITY));
    }

    @Test
    void theSettingsOfATierReachItsRegionsButNotThoseWithTheirOwn() {
        Policies.Live lamps = policies.of(LAMPS);
        Policies.Live makers = policies.of(Tier.ENTITY, "Maker");
        Policies.Live all = policies.of(Tier.QUERY, "Lamp.all");
        policies.setOwn(Map.of(LAMPS, OWN));
        Policy ofTier = new Policy(true, 77, 88, 9, 1);
        policies.setOfTier(Tier.ENTITY, ofTier);
        assertThat(List.of(lamps.now(), makers.now())).containsExactly(OWN, ofTier);
        assertThat(all.now()).isEqualTo(policies.ofTier(Tier.QUERY));
    }

    @Test
    void whoeverWantsToKnowIsToldAtOnceAndOfEachChangeButNotWhenNothingChanges() {
        List<Policy> told = new ArrayList<>();
        policies.of(LAMPS).tell(told::add);
        policies.setOwn(Map.of(LAMPS, OWN));
        policies.setOwn(Map.of(LAMPS, OWN));
        assertThat(told).containsExactly(policies.ofTier(Tier.ENTITY), OWN);
    }

    @Test
    void theLogNamesPagesAndPoliciesApart() {
        policies.of(LAMPS);
        assertThat(Region.ofLogged("Lamp", policies)).contains(LAMPS);
        assertThat(Region.ofLogged("Lamp.all", policies)).contains(new Region(Tier.QUERY, "Lamp.all"));
        Region products = new Region(Tier.PAGE, "product");
        assertThat(Region.ofLogged(products.logged(), policies)).contains(products);
        assertThat(Region.ofLogged(Region.POLICIES, policies)).isEqualTo(Optional.empty());
    }

    @Test
    void aPolicyThatIsSwitchedOffAndOnAgainIsWhatItWas() {
        assertThat(OWN.withEnabled(false)).isEqualTo(new Policy(false, 10, 20, 3, 4));
        assertThat(OWN.withEnabled(false).withEnabled(true)).isEqualTo(OWN);
    }

    @Test
    void aPolicyThatLetsNothingBeKeptSaysWhy() {
        assertThat(OWN.closedBy()).isEmpty();
        assertThat(new Policy(false, 0, 0, 0, 0).closedBy()).contains(BypassReason.DISABLED);
        assertThat(new Policy(true, 0, 0, 0, 0).closedBy()).contains(BypassReason.NO_TIME_TO_LIVE);
        assertThat(new Policy(true, 1, 0, 0, 0).closedBy()).contains(BypassReason.NO_ROOM);
    }
}
