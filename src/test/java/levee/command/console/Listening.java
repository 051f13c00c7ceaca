package levee.command.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** On which addresses a process waits for others, as Linux has them: {@code 0100007F:1F90} is 127.0.0.1:8080. */
final class Listening {
    private static final int LOCAL_ADDRESS = 1;
    private static final int STATE = 3;
    private static final int INODE = 9;
    /** Listening, of TCP; of UDP, not connected to anybody. */
    private static final Set<String> WAITING = Set.of("0A", "07");

    private static final Set<String> LOOPBACK =
            Set.of("0100007F", "0000000000000000FFFF00000100007F", "00000000000000000000000001000000");

    private Listening() {}

    static Set<String> of(long process) {
        var sockets = sockets(process);
        return Stream.of("tcp", "tcp6", "udp", "udp6")
                .flatMap(kind -> lines(Path.of("/proc/net", kind)))
                .map(line -> line.strip().split("\\s+"))
                .filter(fields -> WAITING.contains(fields[STATE]) && sockets.contains("socket:[" + fields[INODE] + "]"))
                .map(fields -> fields[LOCAL_ADDRESS])
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static boolean isLoopback(String address) {
        return LOOPBACK.contains(address.split(":")[0]);
    }

    static int port(String address) {
        return Integer.parseInt(address.split(":")[1], 16);
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream().skip(1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> sockets(long process) {
        try (var open = Files.list(Path.of("/proc", Long.toString(process), "fd"))) {
            return open.map(Listening::target).collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Empty for what was closed meanwhile. */
    private static String target(Path link) {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (IOException e) {
            return "";
        }
    }
}
