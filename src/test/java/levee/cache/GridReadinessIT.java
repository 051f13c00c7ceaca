package levee.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import levee.command.visitor.Visitor;
import levee.visitor.RunningShop;
import levee.visitor.Site;
import org.junit.jupiter.api.Test;

@RunningShop
class GridReadinessIT {

    private static final Pattern AGE = Pattern.compile("\"log-age-millis\":\"?(\\d+)");
    private static final long LONG_MILLIS = 30_000;

    private final Site site;

    GridReadinessIT(Site site) {
        this.site = site;
    }

    @Test
    void aReadyNodeTellsHowManyThereAreAndHowOldIsWhatItKnows() {
        String health = new Visitor(site.node(1)).get("/health/ready").body();
        assertThat(health).containsPattern("\"members\":\"?2");
        Matcher age = AGE.matcher(health);
        assertThat(age.find()).as(health).isTrue();
        assertThat(Long.parseLong(age.group(1))).isLessThan(LONG_MILLIS);
    }
}
