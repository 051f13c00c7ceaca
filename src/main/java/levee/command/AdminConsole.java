package levee.command;

import java.io.Console;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import levee.command.cluster.Plan;
import levee.command.console.AdminPassword;
import levee.command.console.AdminServer;
import levee.command.machine.DetachedProcess;
import levee.command.machine.Failure;
import levee.command.machine.Lock;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code payara/levee console}: the Payara admin console, joined to the nodes that run. */
@Command(
        name = "console",
        description = {
            "Starts the Payara admin console, joined to the running nodes, and says how to sign in. The first time,"
                    + " Maven downloads the Payara server: 170 MB. \"stop\" ends it too.",
            "Its password is LEVEE_CONSOLE_PASSWORD; else it is asked for at a terminal; else, and where nothing is"
                    + " typed, one is made and shown once."
        })
final class AdminConsole implements Callable<Integer> {
    private static final String PASSWORD = "LEVEE_CONSOLE_PASSWORD";

    @Spec
    private CommandSpec spec;

    private final Workplace workplace;

    AdminConsole(Workplace workplace) {
        this.workplace = workplace;
    }

    @Override
    public Integer call() {
        var progress = new Progress(spec.commandLine().getErr());
        var out = spec.commandLine().getOut();
        try (var lock = Lock.take(workplace.lock())) {
            var server = new AdminServer(workplace.console());
            if (server.running()) {
                progress.accept("The console runs already; its password is the one that it was started with");
                tell(out, server);
                return 0;
            }
            var nodes = nodes();
            var password = AdminPassword.of(said());
            start(server, nodes, password, progress);
            progress.accept("The console is open");
            tell(out, server);
            if (password.made()) {
                line(out, "Password", password.text() + "   (shown only now)");
            }
            out.flush();
        }
        return 0;
    }

    private Plan nodes() {
        return Running.now(workplace)
                .filter(running -> running.cluster(workplace).anyRunning())
                .map(running -> running.plan(workplace, running.settings(workplace)))
                .orElseThrow(() -> new Failure(
                        "No node runs that the console could join. Start the shop first:" + " payara/levee start"));
    }

    /** Broken off, it leaves nothing behind that runs. */
    private void start(AdminServer server, Plan nodes, AdminPassword password, Progress progress) {
        var takeBack = new Thread(
                () -> {
                    DetachedProcess.refuseStarts();
                    server.kill();
                },
                "take-back");
        Runtime.getRuntime().addShutdownHook(takeBack);
        server.start(nodes, workplace.consolePort(), password, progress);
        Runtime.getRuntime().removeShutdownHook(takeBack);
    }

    private String said() {
        var said = workplace.environment().get(PASSWORD);
        var terminal = System.console();
        return said != null ? said : terminal == null ? "" : asked(terminal);
    }

    private static String asked(Console terminal) {
        var typed = terminal.readPassword("Password for the console's user %s (none: one is made): ", AdminServer.USER);
        return typed == null ? "" : new String(typed);
    }

    private static void tell(PrintWriter out, AdminServer server) {
        line(out, "Console", server.url());
        line(out, "Sign in as", AdminServer.USER);
        out.flush();
    }

    private static void line(PrintWriter out, String title, String words) {
        out.printf("  %-11s  %s%n", title, words);
    }
}
