package levee.command.load;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Map;
import levee.command.machine.Failure;
import levee.loadtest.LoadTestSettings;
import org.junit.jupiter.api.Test;

class LoadPlanTest {

    private static final LoadTestSettings USUAL = new LoadTestSettings(name -> null);

    @Test
    void nobodyElsesMachineIsPutUnderLoad() {
        assertThatThrownBy(() -> LoadPlan.requireOurs(URI.create("http://shop.example.org"), USUAL))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("shop.example.org")
                .hasMessageContaining("levee.loadtest.hosts")
                .hasMessageContaining("127.0.0.1,localhost");
    }

    @Test
    void aNameThatOnlyBeginsLikeOursIsNotOurs() {
        assertThatThrownBy(() -> LoadPlan.requireOurs(URI.create("http://localhost.example.org"), USUAL))
                .isInstanceOf(Failure.class);
        assertThatThrownBy(() -> LoadPlan.requireOurs(URI.create("http://127.0.0.1@shop.example.org"), USUAL))
                .isInstanceOf(Failure.class);
    }

    @Test
    void whatTheSettingsNameIsAllowed() {
        LoadTestSettings settings =
                new LoadTestSettings(Map.of(LoadTestSettings.HOSTS, "stage.example.org, 10.0.0.7")::get);
        assertThatCode(() -> {
                    LoadPlan.requireOurs(URI.create("http://Stage.example.org:8088/"), settings);
                    LoadPlan.requireOurs(URI.create("http://10.0.0.7"), settings);
                    LoadPlan.requireOurs(URI.create("http://localhost:8080"), USUAL);
                })
                .doesNotThrowAnyException();
    }
}
