package levee.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;
import levee.command.machine.Failure;
import levee.command.machine.Lock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LeveeTest {
    @TempDir
    private Path home;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String line) {
        return Levee.commandLine(workplace())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(line.isEmpty() ? new String[0] : line.split(" "));
    }

    private Workplace workplace() {
        return Workplace.of(Map.of("LEVEE_HOME", home.toString()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "begin",
                "start --nodes 0",
                "start --nodes ten",
                "start --nodes 10",
                "start --products -1",
                "start --database oracle",
                "start --stage production",
                "start now",
                "stop --force",
                "administrator",
                "audit now",
                "administrator nobody",
                "administrator a@b@c.example",
                "console 4848",
                "asadmin",
                "asadmin 1",
                "asadmin one list-caches",
                "asadmin 0 list-caches",
                "asadmin 10 list-caches"
            })
    void wrongUsageIsToldOnStandardErrorWithExitCode2(String line) {
        assertThat(run(line)).isEqualTo(2);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"start --help", "bench -h", "bench cache --help", "help start"})
    void eachCommandSaysHowItIsCalled(String line) {
        assertThat(run(line)).isZero();
        assertThat(out.toString()).startsWith("Usage: payara/levee ");
        assertThat(err.toString()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"help", "--help", "-h"})
    void helpListsEveryCommandOnStandardOutput(String line) {
        assertThat(run(line)).isZero();
        assertThat(out.toString())
                .contains("start", "stop", "status", "audit", "test", "administrator", "console", "asadmin", "help");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void helpOnOneCommandNamesItsOptions() {
        assertThat(run("help start")).isZero();
        assertThat(out.toString()).contains("--nodes", "--fresh", "--products", "--database", "--stage");
    }

    @Test
    void theStatusOfNothingIsNoFailure() {
        assertThat(run("status")).isZero();
        assertThat(out.toString()).contains("payara/levee start");
    }

    @Test
    void theStatusOfNothingIsJsonToo() {
        assertThat(run("status --json")).isZero();
        assertThat(out.toString()).contains("\"nodes\":[]");
    }

    @Test
    void stoppingNothingIsDone() {
        assertThat(run("stop")).isZero();
        assertThat(err.toString()).contains("Nothing was running");
    }

    @Test
    void anAuditNeedsARunningShop() {
        assertThat(run("audit")).isEqualTo(1);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString()).contains("payara/levee start").doesNotContain("\tat ");
    }

    @Test
    void anAdministratorNeedsARunningShop() {
        assertThat(run("administrator boss@shop.example")).isEqualTo(1);
        assertThat(err.toString()).contains("payara/levee start").doesNotContain("\tat ");
    }

    @Test
    void theConsoleNeedsARunningShop() {
        assertThat(run("console")).isEqualTo(1);
        assertThat(err.toString()).contains("payara/levee start").doesNotContain("\tat ");
    }

    @Test
    void aCommandToANodeNeedsTheConsole() {
        assertThat(run("asadmin 1 clear-cache --cacheName=levee.entities.Product"))
                .isEqualTo(1);
        assertThat(err.toString()).contains("payara/levee console").doesNotContain("\tat ");
    }

    @Test
    void twoAtOnceAreRefused() {
        try (var lock = Lock.take(workplace().lock())) {
            assertThat(run("start")).isEqualTo(1);
            assertThat(run("stop")).isEqualTo(1);
            assertThat(run("console")).isEqualTo(1);
        }
        assertThat(err.toString()).contains("Another payara/levee").doesNotContain("\tat ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "65536", "web", ""})
    void aPortThatIsNoneIsTold(String port) {
        assertThatThrownBy(() -> Workplace.of(Map.of("LEVEE_CONSOLE_PORT", port)))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("LEVEE_CONSOLE_PORT");
        assertThatThrownBy(() -> Workplace.of(Map.of("LEVEE_DB_PORT", port)))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("LEVEE_DB_PORT");
    }
}
