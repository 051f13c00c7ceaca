package levee.drills;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import levee.alerts.Cause;
import levee.command.load.Crowd;
import org.junit.jupiter.api.Test;

class ScenarioFileTest {

    private static final String GOOD = """
            # Who reads this sees at once what it is about.
            about = The payment gateway is away.
            load = smoke
            load.times = 0.5
            minutes = 2
            fault.1 = payment-down at 30 s for 60 s
            fault.2 = clock-skew seconds=-90 node=2 at 10s for 20s
            cause = dependency-failing unknown
            stop.failed-checkouts = 3
            """;

    private static Scenario read(String text) {
        return ScenarioFile.read("tried", "tried.properties", text, List.of("smoke", "soak"));
    }

    @Test
    void aScenarioIsReadWithWhatItLeavesUnsaid() {
        Scenario scenario = read(GOOD);
        assertThat(scenario.name()).isEqualTo("tried");
        assertThat(scenario.times()).isEqualTo(0.5);
        assertThat(scenario.length()).isEqualTo(Duration.ofMinutes(2));
        assertThat(scenario.causes()).containsExactlyInAnyOrder(Cause.DEPENDENCY_FAILING, Cause.UNKNOWN);
        assertThat(scenario.stop()).isEqualTo(new StopCondition(3, 95));
        assertThat(scenario.faults()).hasSize(2);
        Fault first = scenario.faults().get(0);
        assertThat(first.kind()).isEqualTo(FaultKind.CLOCK_SKEW);
        assertThat(first.number("seconds")).isEqualTo(-90);
        assertThat(first.node()).isEqualTo("2");
        assertThat(first.end()).isEqualTo(Duration.ofSeconds(30));
        assertThat(scenario.faults().get(1).text()).isEqualTo("The payment gateway can no longer be reached");
    }

    @Test
    void everythingThatIsWrongIsToldAtOnceWithItsLineAndWhatIsKnown() {
        String bad = GOOD.replace("payment-down", "meteorite")
                .replace("load = smoke", "load = stampede")
                .replace("cause = dependency-failing", "cause = bad-luck")
                .replace("minutes = 2", "minuets = 2")
                .replace("seconds=-90", "seconds=soon colour=red");
        assertThatThrownBy(() -> read(bad))
                .isInstanceOf(ScenarioRefused.class)
                .hasMessageContaining(
                        "tried.properties, line 6: there is no fault \"meteorite\". There are: cache-bypass, ")
                .hasMessageContaining("line 3: there is no profile \"stampede\". There are: smoke, soak, none")
                .hasMessageContaining("line 8: there is no cause \"bad-luck\". There are: cache-bypass, ")
                .hasMessageContaining("line 5: \"minuets\" means nothing. What does: about, ")
                .hasMessageContaining("line 7: seconds is a whole number from -86400 to 86400; it is \"soon\"")
                .hasMessageContaining("clock-skew knows no \"colour\"");
    }

    @Test
    void whatCannotBePlayedIsRefused() {
        assertThatThrownBy(() -> read("about = x\n"))
                .hasMessageContaining("no fault.1 is said")
                .hasMessageContaining("cause is not said");
        assertThatThrownBy(() -> read(GOOD.replace("for 60 s", "for 600 s")))
                .hasMessageContaining("line 6: it ends after 630 s, the drill after 120 s");
        assertThatThrownBy(() -> read(GOOD.replace(" for 60 s", "")))
                .hasMessageContaining("line 6: how long payment-down lasts is not said");
        assertThatThrownBy(() -> read(GOOD.replace("payment-down", "cache-bypass")))
                .hasMessageContaining("line 6: it does not say region");
        assertThatThrownBy(() -> read(GOOD + "minutes = 3\n"))
                .hasMessageContaining("minutes is said twice, first in line 5");
        assertThatThrownBy(() -> read(GOOD.replace("0.5", "-1")))
                .hasMessageContaining("line 4: load.times is a number from 0.01 to 100; it is \"-1\"");
        assertThatThrownBy(() -> read("about = x\ncause = unknown\nfault.1 = surge times=5 at 1 s for 2 s\n"))
                .hasMessageContaining("surge multiplies visitors, and none are sent");
        assertThatThrownBy(() -> read(GOOD.replace("payment-down at", "payment-down after")))
                .hasMessageContaining("a fault is written as: payment-slow millis=3000 at 30 s for 60 s");
        assertThatThrownBy(() -> read(GOOD + "\\u12 = broken\n")).isInstanceOf(ScenarioRefused.class);
    }

    @Test
    void everyScenarioThatTheShopComesWithCanBePlayed() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("payara", "drills"))) {
            List<Path> all = files.toList();
            assertThat(all).hasSizeGreaterThan(10);
            for (Path file : all) {
                String name = file.getFileName().toString().replace(".properties", "");
                Scenario read = ScenarioFile.read(name, file.toString(), Files.readString(file), Crowd.profiles());
                assertThat(read.faults()).as(name).isNotEmpty();
            }
        }
    }

    @Test
    void everyKindOfFaultIsInAScenarioThatTheShopComesWith() throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.list(Path.of("payara", "drills"))) {
            for (Path file : files.toList()) {
                all.append(Files.readString(file));
            }
        }
        assertThat(FaultKind.values()).allSatisfy(kind -> assertThat(all).contains("= " + kind.label() + " "));
    }

    @Test
    void detailsSurviveTheDatabase() {
        Fault fault = Fault.parse("database-slow millis=700 node=2 at 1 s for 9 s");
        assertThat(fault.detailsText()).isEqualTo("millis=700 node=2");
        assertThat(Fault.pairs(fault.detailsText()))
                .containsEntry("millis", "700")
                .containsEntry("node", "2");
        assertThat(Fault.parse("payment-down at 0 s for 1 s").detailsText()).isEmpty();
    }
}
