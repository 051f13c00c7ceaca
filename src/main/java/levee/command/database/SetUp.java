package levee.command.database;

import java.io.IOException;
import java.util.List;
import java.util.function.UnaryOperator;
import levee.command.machine.Failure;

/** A program that prepares a server and ends: its output is shown only when it fails. */
final class SetUp {

    private SetUp() {}

    /**
     * @param explain makes the output of a failed run into what the user is told
     * @throws Failure when it cannot be started, or ends with another code than 0
     */
    static void run(List<String> command, UnaryOperator<String> explain) {
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            var output = new String(process.getInputStream().readAllBytes());
            if (process.waitFor() != 0) {
                throw new Failure(explain.apply(output.strip()));
            }
        } catch (IOException e) {
            throw new Failure("Cannot run " + command.get(0) + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("Interrupted while " + command.get(0) + " was running.", e);
        }
    }
}
