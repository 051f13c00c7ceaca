package levee.command;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import levee.command.machine.Failure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code payara/levee test}: the whole gate, from a machine with nothing but a JDK and Maven. */
@Command(
        name = "test",
        description = {
            "Runs every test. Installs what they need beside Java and Maven (Chromium, HAProxy, libaio, promtool) where it may,"
                    + " and says what is missing where it may not. Its exit code is Maven's."
        })
final class Gate implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        var progress = new Progress(spec.commandLine().getErr());
        banner(1, "The programs that the tests need");
        new Requirements(progress).ensure();
        banner(2, "Formatting, unit tests, then tests in Payara Micro, in a browser and on a cluster (mvn verify)");
        var code = maven();
        banner(
                3,
                code == 0
                        ? "All tests have passed"
                        : "There are failures: target/surefire-reports, target/failsafe-reports");
        progress.accept("Done");
        return code;
    }

    private void banner(int step, String words) {
        var err = spec.commandLine().getErr();
        err.printf("%n==== %d/3 %s%n", step, words);
        err.flush();
    }

    private static int maven() throws InterruptedException {
        try {
            return new ProcessBuilder(List.of("mvn", "-B", "--no-transfer-progress", "verify"))
                    .inheritIO()
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new Failure("Maven cannot be run: " + e.getMessage(), e);
        }
    }
}
