package levee.command;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code payara/levee bench cache} in a tiny size: that each line is there, and nothing is left behind. What becomes of a
 * busy shop when all is cleared has no tiny size, and is left to the benchmark.
 */
class CacheBenchIT {

    private static final String TINY = "bench cache --json --rounds 1 --round-seconds 1 --most-products 1000";

    @TempDir
    private Path folder;

    private Terminal terminal() {
        return new Terminal(
                folder,
                Map.of(
                        "LEVEE_HOME",
                        Path.of(".levee").toAbsolutePath().toString(),
                        // Whatever it starts has a file of this folder on its command line.
                        "JAVA_TOOL_OPTIONS",
                        "-Djava.io.tmpdir=" + folder));
    }

    @AfterEach
    void nothingIsLeftBehind() {
        assertThat(ProcessHandle.allProcesses()
                        .flatMap(process -> process.info().commandLine().stream())
                        .filter(line -> line.contains(folder + "/levee-bench")))
                .isEmpty();
        assertThat(folder).isDirectoryNotContaining("glob:**levee-bench*");
    }

    @Test
    void eachLineOfTheNodesIsMeasured() {
        assertThat(names(terminal().run(TINY + " --only nodes --only growth")))
                .contains(
                        "em.find from node memory: times EclipseLink's own",
                        "em.find from the grid: of the database's",
                        "em.find from the grid: times the bare IMap.get",
                        "Listing of 24, rows in no memory: grid calls for ids",
                        "Listing of 24, rows in no memory: grid calls for rows",
                        "Cold key, 200 readers on 2 nodes: statements",
                        "A node that joins, its first 1,000 entities: statements",
                        "A node that joins, its first 100 listings: statements",
                        "A product in node memory",
                        "A product in the grid, one copy",
                        "1,000 products: hit ratio");
    }

    @Test
    void eachLineOfTheShopIsMeasured() {
        assertThat(names(terminal().run(TINY + " --only pages")))
                .contains(
                        "Product page: throughput, of the bare servlet's",
                        "Product page: p99, times the bare servlet's",
                        "Category page, page cache off: SELECTs in a round",
                        "Category page: throughput, times every cache off",
                        "Category page, page cache off: CPU a request",
                        "Category page, page cache off: CPU in Faces and page beans");
    }

    @Test
    void brokenOffItEndsWhatItHasStarted() {
        var brokenOff = terminal().breakOff(TINY, "Starting JVM 2");
        assertThat(brokenOff.code()).as(brokenOff.err()).isEqualTo(130);
    }

    private static List<String> names(Terminal.Answer answer) {
        assertThat(answer.code()).as(answer.err()).isZero();
        return Json.createReader(new StringReader(answer.out())).readObject().getJsonArray("figures").stream()
                .map(JsonValue::asJsonObject)
                .map((JsonObject line) -> line.getString("name"))
                .collect(Collectors.toList());
    }
}
