package levee.command.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TellingsTest {

    @Test
    void hitRatiosAndWhatFiresAreReadAndNothingElse() {
        Tellings told = Tellings.read("""
                # TYPE levee_alerts_firing gauge
                levee_alerts_firing{alert="CacheBypass",mp_scope="application",severity="critical"} 1
                levee_alerts_firing{alert="NodeLost",mp_scope="application",severity="critical"} 0
                levee_cache_hit_ratio{mp_scope="application",tier="entity"} 0.995
                levee_cache_hit_ratio{mp_scope="application",tier="page"} -1.0
                levee_orders_total{mp_scope="application"} 12
                jvm_uptime_seconds{mp_scope="base"} NaN
                """);
        assertThat(told).isEqualTo(new Tellings(Map.of("entity", 0.995), List.of("CacheBypass (critical)")));
    }
}
