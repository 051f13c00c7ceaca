package levee.command;

import java.util.List;
import java.util.concurrent.Callable;
import levee.command.cluster.Plan;
import levee.command.console.AdminServer;
import levee.command.machine.Failure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code payara/levee asadmin NODE COMMAND…}: a command of Payara's to a node. */
@Command(
        name = "asadmin",
        description = {
            "Sends a node a command of Payara's asadmin and shows its answer. The console must run, which passes it on.",
            "For example: payara/levee asadmin 1 list-caches",
            "             payara/levee asadmin 1 clear-cache --cacheName=levee.entities.Product"
        })
final class Asadmin implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "NODE", description = "The number of the node: 1, 2, …")
    private int node;

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "COMMAND", description = "The command with its options.")
    private List<String> command;

    @Spec
    private CommandSpec spec;

    private final Workplace workplace;

    Asadmin(Workplace workplace) {
        this.workplace = workplace;
    }

    @Override
    public Integer call() {
        if (node < 1 || node > Plan.MOST_NODES) {
            throw new ParameterException(
                    spec.commandLine(), "NODE is the number of a node, from 1 to " + Plan.MOST_NODES + ".");
        }
        var server = new AdminServer(workplace.console());
        if (!server.running()) {
            throw new Failure("The console does not run, which passes commands on. Start it: payara/levee console");
        }
        var answer = server.send(node, command);
        if (!answer.success()) {
            throw new Failure("Node " + node + " has not done it: " + answer.text());
        }
        spec.commandLine().getOut().println(answer.text());
        spec.commandLine().getOut().flush();
        return 0;
    }
}
