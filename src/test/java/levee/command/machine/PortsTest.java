package levee.command.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class PortsTest {

    @Test
    void aTakenPortIsToldWithItsHolderAndTheWayOut() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            assertThatThrownBy(() -> Ports.requireFree(taken.getLocalPort(), "the web pages", "LEVEE_HTTP_PORT"))
                    .isInstanceOf(Failure.class)
                    .hasMessageContaining("Port " + taken.getLocalPort())
                    .hasMessageContaining("the web pages")
                    .hasMessageContaining("process " + ProcessHandle.current().pid() + " (java")
                    .hasMessageContaining(Path.of("").toAbsolutePath().toString())
                    .hasMessageContaining("LEVEE_HTTP_PORT");
        }
    }

    @Test
    void onePortTakenOnAllAddressesIsTakenOnLoopbackToo() throws IOException {
        try (var taken = new ServerSocket(0)) {
            assertThat(Ports.free(taken.getLocalPort())).isFalse();
        }
    }

    @Test
    void aPortIsFreeAgainOnceItsHolderHasClosedIt() throws IOException {
        int port;
        try (var taken = new ServerSocket(0)) {
            port = taken.getLocalPort();
        }
        assertThat(Ports.free(port)).isTrue();
        assertThat(PortOwner.of(port)).isEmpty();
    }

    @Test
    void neighbouringFreePortsAreAllFree() {
        var first = Ports.firstOfFree(3);
        assertThat(Ports.free(first)).isTrue();
        assertThat(Ports.free(first + 1)).isTrue();
        assertThat(Ports.free(first + 2)).isTrue();
    }
}
