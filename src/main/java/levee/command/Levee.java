package levee.command;

import levee.command.bench.Bench;
import levee.command.machine.DetachedProcess;
import levee.command.machine.Failure;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/**
 * The command {@code payara/levee}. Data goes to standard output, progress to standard error; the exit code is 0 when it
 * is done, 1 when it failed, 2 when it was called wrongly.
 */
@Command(
        name = "payara/levee",
        description = "Runs the shop on this machine.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            Start.class,
            Stop.class,
            Status.class,
            Audit.class,
            Load.class,
            Drill.class,
            DrillGuard.class,
            ReplayCommand.class,
            Administrator.class,
            AdminConsole.class,
            Asadmin.class,
            Gate.class,
            Bench.class,
            HelpCommand.class
        },
        footer = {
            "",
            "Exit codes: 0 done, 1 failed, 2 called wrongly.",
            "More on one command: payara/levee help COMMAND",
            "",
            "Ports (all on 127.0.0.1) and places, by environment variables:",
            "  LEVEE_HTTP_PORT     8080   node 1; node 2 takes the next one, and so on",
            "  LEVEE_GRID_PORT     6900   data grid of node 1; node 2 takes the next one, and so on",
            "  LEVEE_DB_PORT       33306  the database; replica 1 takes the next one, and so on",
            "  LEVEE_CONSOLE_PORT  4848   the Payara admin console",
            "  LEVEE_HOME          .levee data, logs, letters, passwords",
            "A database of your own, instead of the one that Levee brings:",
            "  LEVEE_DB_URL=jdbc:mysql://host/levee  LEVEE_DB_USER  LEVEE_DB_PASSWORD",
            "Every other setting: payara/config/*.properties"
        })
public final class Levee {
    private Levee() {}

    public static void main(String[] arguments) {
        System.setProperty("logback.configurationFile", "levee/command/logback.xml");
        System.exit(run(arguments));
    }

    private static int run(String[] arguments) {
        try {
            return commandLine(Workplace.of(System.getenv())).execute(arguments);
        } catch (Failure wrongEnvironment) {
            System.err.println(wrongEnvironment.getMessage());
            return CommandLine.ExitCode.USAGE;
        }
    }

    static CommandLine commandLine(Workplace workplace) {
        var commands = new CommandLine(new Levee(), new Commands(workplace));
        offerHelp(commands);
        // What comes after the node's number is Payara's own, options too.
        commands.getSubcommands().get("asadmin").setStopAtPositional(true);
        return commands.setExecutionExceptionHandler(Levee::tell)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpWidth(100);
    }

    /** To each command as to all of them; the one called help has it. */
    private static void offerHelp(CommandLine command) {
        if (command.getCommandSpec().userObject() instanceof HelpCommand) {
            return;
        }
        command.getCommandSpec()
                .addOption(OptionSpec.builder("-h", "--help")
                        .usageHelp(true)
                        .description("Says how it is called.")
                        .build());
        command.getSubcommands().values().forEach(Levee::offerHelp);
    }

    /** A failure is told in its own words; anything else is a defect of ours, and told with its trace. */
    private static int tell(Exception failure, CommandLine command, ParseResult parsed) {
        if (DetachedProcess.refusesStarts()) {
            // Whoever broke it off need not be told what that broke.
            return CommandLine.ExitCode.SOFTWARE;
        }
        if (failure instanceof Failure) {
            command.getErr().println("\n" + failure.getMessage());
        } else {
            failure.printStackTrace(command.getErr());
        }
        command.getErr().flush();
        return CommandLine.ExitCode.SOFTWARE;
    }
}
