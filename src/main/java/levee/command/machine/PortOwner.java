package levee.command.machine;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who listens on a port, read from Linux's {@code /proc}. Processes of other users are hidden from everybody but root.
 *
 * @param program the name of the program alone: arguments may hold secrets
 * @param folder where it runs
 */
record PortOwner(long pid, String program, String folder) {
    private static final String LISTENING = "0A";
    private static final int LOCAL_ADDRESS = 1;
    private static final int STATE = 3;
    private static final int INODE = 9;

    static Optional<PortOwner> of(int port) {
        var sockets = listeningSockets(port);
        if (sockets.isEmpty()) {
            return Optional.empty();
        }
        try (var processes = Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
            for (var process : processes) {
                if (holdsOneOf(sockets, process)) {
                    return Optional.of(describe(process));
                }
            }
            return Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Set<String> listeningSockets(int port) {
        var suffix = String.format(":%04X", port);
        return List.of("/proc/net/tcp", "/proc/net/tcp6").stream()
                .flatMap(table -> lines(Path.of(table)).stream())
                .map(line -> line.strip().split("\\s+"))
                .filter(fields -> fields[LOCAL_ADDRESS].endsWith(suffix) && fields[STATE].equals(LISTENING))
                .map(fields -> "socket:[" + fields[INODE] + "]")
                .collect(Collectors.toSet());
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            return List.of();
        }
    }

    private static boolean holdsOneOf(Set<String> sockets, Path process) {
        try (DirectoryStream<Path> open = Files.newDirectoryStream(process.resolve("fd"))) {
            for (var descriptor : open) {
                if (sockets.contains(target(descriptor))) {
                    return true;
                }
            }
            return false;
        } catch (IOException e) {
            return false;
        }
    }

    private static String target(Path link) {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (IOException e) {
            return "";
        }
    }

    private static PortOwner describe(Path process) {
        var program = lines(process.resolve("comm")).stream().findFirst().orElse("unknown");
        return new PortOwner(Long.parseLong(process.getFileName().toString()), program, target(process.resolve("cwd")));
    }

    @Override
    public String toString() {
        return "process " + pid + " (" + program + (folder.isEmpty() ? "" : ", in " + folder) + ")";
    }
}
