package levee.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Prometheus' own tool finds the rules right, and they find what their cases say. */
class PromtoolIT {

    @ParameterizedTest
    @CsvSource({"check, rules.yml", "test, rules-test.yml"})
    void promtoolIsContent(String verb, String file) throws IOException, InterruptedException {
        Process promtool = new ProcessBuilder("promtool", verb, "rules", file)
                .directory(PrometheusRules.FOLDER.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(promtool.getInputStream().readAllBytes());
        assertThat(promtool.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(promtool.exitValue()).as(output).isZero();
        assertThat(output).contains("SUCCESS");
    }
}
