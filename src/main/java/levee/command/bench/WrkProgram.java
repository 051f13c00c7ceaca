package levee.command.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import levee.command.machine.Failure;
import levee.command.machine.Programs;

/** wrk on this machine: found, or installed through the system's packages where that is possible. */
public final class WrkProgram {

    private WrkProgram() {}

    public static Path find(Consumer<String> progress) {
        return Programs.find("wrk").orElseGet(() -> {
            progress.accept("Installing wrk, the load generator, with apt-get");
            install();
            return Programs.find("wrk")
                    .orElseThrow(() -> new Failure("The benchmark needs wrk, which could not be installed."
                            + " On Debian or Ubuntu, as root: apt-get update && apt-get install wrk"));
        });
    }

    private static void install() {
        try {
            for (List<String> command :
                    List.of(List.of("apt-get", "update", "-qq"), List.of("apt-get", "install", "-qq", "-y", "wrk"))) {
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor();
            }
        } catch (IOException e) {
            // No such program here: said by the caller, with what to do.
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
