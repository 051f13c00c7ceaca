package levee.command;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import levee.command.machine.Ports;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code payara/levee} from its outside, with a shop of its own. */
class CommandIT {
    @TempDir
    private Path folder;

    private final int httpPort = Ports.firstOfFree(1);
    private final int gridPort = Ports.firstOfFree(1);
    private final int databasePort = Ports.firstOfFree(2);

    private Terminal terminal() {
        return new Terminal(
                folder,
                Map.of(
                        "LEVEE_HOME", folder.resolve("home").toString(),
                        "LEVEE_HTTP_PORT", Integer.toString(httpPort),
                        "LEVEE_GRID_PORT", Integer.toString(gridPort),
                        "LEVEE_DB_PORT", Integer.toString(databasePort)));
    }

    @AfterEach
    void stop() {
        terminal().run("stop");
        nothingRuns();
    }

    @Test
    void aShopIsBrokenOffStartedKilledBroughtBackAndStopped() throws Exception {
        var brokenOff = terminal().breakOff("start --nodes 1 --products 50", "Starting node 1");
        assertThat(brokenOff.code()).as(brokenOff.err()).isEqualTo(130);
        assertThat(brokenOff.err()).contains("Ending what was started").doesNotContain("\tat ");
        nothingRuns();

        var started = terminal().run("start --nodes 1 --products 50");
        assertThat(started.code()).as(started.err()).isZero();
        assertThat(started.out()).contains(home(), "administrator@levee.example", "4242 4242 4242 4242");
        assertThat(statusOfHome()).isEqualTo(200);
        assertThat(state()).isEqualTo("ready");

        var audited = terminal().run("audit");
        assertThat(audited.code()).as(audited.out()).isZero();
        assertThat(audited.out()).contains("Nothing is wrong with the cache of node 1.");

        var otherwise = terminal().run("start --database mysql");
        assertThat(otherwise.code()).isEqualTo(1);
        assertThat(otherwise.err()).contains("MariaDB", "payara/levee stop");

        var short1 = terminal().run("administrator boss@shop.example", "short\n");
        assertThat(short1.code()).isEqualTo(1);
        assertThat(short1.err()).contains("12 characters");
        var appointed = terminal().run("administrator boss@shop.example", "correct horse battery\n");
        assertThat(appointed.code()).as(appointed.err()).isZero();
        assertThat(appointed.err()).contains("boss@shop.example is an administrator");

        new ProcessBuilder("kill", "-KILL", Long.toString(node().getInt("pid")))
                .start()
                .waitFor();
        assertThat(state()).isEqualTo("stopped");
        var silent = terminal().run("audit");
        assertThat(silent.code()).isEqualTo(1);
        assertThat(silent.out()).contains("Node 1 does not answer");
        var again = terminal().run("start");
        assertThat(again.code()).as(again.err()).isZero();
        assertThat(again.out()).isEqualTo(started.out());
        assertThat(state()).isEqualTo("ready");

        var stopped = terminal().run("stop");
        assertThat(stopped.code()).as(stopped.err()).isZero();
        assertThat(state()).isEqualTo("stopped");
        nothingRuns();

        var live = terminal().run("start --nodes 1 --stage live");
        assertThat(live.code()).isEqualTo(1);
        assertThat(live.err()).contains("demo accounts", "shopper@levee.example");
        nothingRuns();
    }

    @Test
    void aReplicaFollowsLeavesWhileTheShopRunsComesBackAndIsStopped() {
        var started = terminal().run("start --nodes 1 --products 50 --replicas 1");
        assertThat(started.code()).as(started.err()).isZero();
        var replica = report().getJsonArray("replicas").getJsonObject(0);
        assertThat(replica.getString("state")).isEqualTo("running");
        assertThat(replica.getString("address")).isEqualTo("127.0.0.1:" + (databasePort + 1));
        assertThat(replica.containsKey("lagSeconds")).as("follows").isTrue();
        assertThat(terminal().run("status").out()).contains("replica 1", "s behind");

        var left = terminal().run("start --replicas 0");
        assertThat(left.code()).as(left.err()).isZero();
        assertThat(report().getJsonArray("replicas")).isEmpty();
        assertThat(Ports.free(databasePort + 1)).isTrue();

        var back = terminal().run("start --replicas 1");
        assertThat(back.code()).as(back.err()).isZero();
        assertThat(Ports.free(databasePort + 1)).isFalse();

        var stopped = terminal().run("stop");
        assertThat(stopped.code()).as(stopped.err()).isZero();
        nothingRuns();
    }

    @Test
    void aDatabaseBegunWithoutReplicasIsLeftAsItIs() {
        var started = terminal().run("start --nodes 1 --products 50");
        assertThat(started.code()).as(started.err()).isZero();
        var refused = terminal().run("start --replicas 1");
        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.err()).contains("begun without replicas", "--fresh");
        var again = terminal().run("start");
        assertThat(again.code()).as(again.err()).isZero();
    }

    @Test
    void aTakenPortLeavesNothingHalfStarted() throws IOException {
        try (var taken = new ServerSocket(gridPort, 1, InetAddress.getByName("127.0.0.1"))) {
            var answer = terminal().run("start --nodes 1");
            assertThat(answer.code()).isEqualTo(1);
            assertThat(answer.out()).isEmpty();
            assertThat(answer.err())
                    .contains(
                            "Port " + taken.getLocalPort(),
                            "process " + ProcessHandle.current().pid(),
                            "LEVEE_GRID_PORT");
        }
    }

    private void nothingRuns() {
        assertThat(Ports.free(httpPort)).isTrue();
        assertThat(Ports.free(gridPort)).isTrue();
        assertThat(Ports.free(databasePort)).isTrue();
        assertThat(Ports.free(databasePort + 1)).isTrue();
    }

    private String home() {
        return "http://127.0.0.1:" + httpPort;
    }

    private int statusOfHome() throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(home() + "/")).build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private String state() {
        return node().getString("state");
    }

    private JsonObject node() {
        return report().getJsonArray("nodes").getJsonObject(0);
    }

    private JsonObject report() {
        try (var reader = Json.createReader(
                new StringReader(terminal().run("status --json").out()))) {
            return reader.readObject();
        }
    }
}
