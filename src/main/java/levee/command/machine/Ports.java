package levee.command.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/** Ports of this machine's loopback address. */
public final class Ports {
    private static final int LOWEST = 20_000;
    /** Below the range that Linux hands out to outgoing connections by itself (32768 and up). */
    private static final int HIGHEST = 32_000;

    private Ports() {}

    /** Whether something could listen there now. */
    public static boolean free(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** Says which port is taken, for what it was wanted, and who holds it. */
    public static void requireFree(int port, String purpose, String setting) {
        if (!free(port)) {
            throw new Failure("Port " + port + ", wanted for " + purpose + ", is in use by "
                    + PortOwner.of(port).map(PortOwner::toString).orElse("a process that this user may not see")
                    + ". End it, or choose another port with the environment variable " + setting + ".");
        }
    }

    /** The first of as many neighbouring free ports; for servers that live no longer than a test. */
    public static int firstOfFree(int count) {
        var start = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST);
        return IntStream.range(start, start + HIGHEST - LOWEST)
                .map(port -> LOWEST + (port - LOWEST) % (HIGHEST - LOWEST))
                .filter(first -> IntStream.range(first, first + count).allMatch(Ports::free))
                .findFirst()
                .orElseThrow(
                        () -> new UncheckedIOException(new IOException("No " + count + " neighbouring free ports")));
    }
}
