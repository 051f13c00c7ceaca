package levee.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RequirementsTest {

    @Test
    void whatIsMissingIsNamedWithWhatItIsForAndHowToInstallIt() {
        var missing = new Requirement("HAProxy", "tests of the cluster", List.of("haproxy"), () -> false);
        assertThat(Requirements.explain(List.of(missing)))
                .contains("HAProxy (for tests of the cluster)")
                .contains("apt-get install haproxy");
    }

    @Test
    void ofAPackageWithAServiceOnlyTheProgramIsAskedFor() {
        var missing = new Requirement("promtool", "rules", List.of("prometheus"), List.of("promtool"), () -> false);
        assertThat(Requirements.explain(List.of(missing)))
                .contains("prometheus (of which promtool alone is needed, and no service)");
    }
}
