package levee.command.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import levee.command.database.EmbeddedDatabase;
import levee.command.database.Make;
import levee.command.database.Migrations;
import levee.command.machine.Failure;
import levee.command.machine.Ports;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClusterIT {
    @TempDir
    private static Path folder;

    private static final List<String> PROGRESS = new ArrayList<>();
    private static EmbeddedDatabase database;
    private static Cluster cluster;

    @BeforeAll
    static void start() {
        database = new EmbeddedDatabase(Make.MARIADB, folder.resolve("database"), Ports.firstOfFree(1));
        var access = database.start(PROGRESS::add);
        Migrations.apply(access, PROGRESS::add);
        cluster = new Cluster(Plan.of(
                folder.resolve("nodes"),
                2,
                Ports.firstOfFree(2),
                Ports.firstOfFree(2),
                Settings.of(Stage.DEV, folder, Map.of()).with(access.settings())));
        cluster.start(PROGRESS::add);
    }

    @AfterAll
    static void stop() {
        cluster.close();
        database.close();
    }

    @Test
    void nodesFindEachOtherAndAKilledOneComesBack() throws IOException {
        assertThat(cluster.ready(1)).isTrue();
        assertThat(cluster.ready(2)).isTrue();
        var survivor = cluster.pid(1);

        cluster.kill(2);
        assertThat(cluster.running(2)).isFalse();
        cluster.start(PROGRESS::add);

        assertThat(cluster.pid(1)).isEqualTo(survivor);
        assertThat(cluster.ready(2)).isTrue();
        assertThat(Files.readString(cluster.log(1))).contains("DG Size: 2");
    }

    @Test
    void aTakenPortIsNamedBeforeAnythingStarts() throws IOException {
        try (var taken = new ServerSocket(0)) {
            var other = new Cluster(Plan.of(
                    folder.resolve("others"),
                    1,
                    taken.getLocalPort(),
                    Ports.firstOfFree(1),
                    Settings.of(Stage.DEV, folder, Map.of())));
            assertThatThrownBy(() -> other.start(PROGRESS::add))
                    .isInstanceOf(Failure.class)
                    .hasMessageContaining("Port " + taken.getLocalPort())
                    .hasMessageContaining("process " + ProcessHandle.current().pid());
            assertThat(other.running(1)).isFalse();
        }
    }
}
