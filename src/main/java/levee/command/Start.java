package levee.command;

import java.util.concurrent.Callable;
import levee.command.cluster.Plan;
import levee.command.cluster.Stage;
import levee.command.database.EmbeddedReplicas;
import levee.command.database.Make;
import levee.command.machine.Lock;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code payara/levee start}: what was asked for runs when it returns, whatever ran before. */
@Command(
        name = "start",
        description = {
            "Starts the database and the nodes, and returns when every node is ready. Called again, it starts what"
                    + " is missing and replaces, one by one, the nodes that run an older build."
        })
final class Start implements Callable<Integer> {
    @Option(names = "--nodes", paramLabel = "N", description = "How many nodes. Default: 2.")
    private Integer nodes;

    @Option(names = "--fresh", description = "Stops what runs and throws away all data first.")
    private boolean fresh;

    @Option(
            names = "--products",
            paramLabel = "N",
            description = "How many products an empty shop is given. Default: 2000.")
    private Integer products;

    @Option(
            names = "--database",
            paramLabel = "mariadb|mysql",
            description = "MariaDB 11.4 (default) or MySQL 8.0. LEVEE_DB_URL takes one of your own instead.")
    private Make make;

    @Option(
            names = "--replicas",
            paramLabel = "N",
            description =
                    "How many servers follow the MariaDB and answer reads, on the ports after its port. Default: 0.")
    private Integer replicas;

    @Option(
            names = "--stage",
            paramLabel = "dev|load|live",
            description = "dev (default): to try out, with demo sign-ins. load: for load tests. live: to sell.")
    private Stage stage;

    @Spec
    private CommandSpec spec;

    private final Workplace workplace;

    Start(Workplace workplace) {
        this.workplace = workplace;
    }

    @Override
    public Integer call() {
        require(
                nodes == null || nodes >= 1 && nodes <= Plan.MOST_NODES,
                "--nodes takes a number from 1 to " + Plan.MOST_NODES);
        require(
                replicas == null || replicas >= 0 && replicas <= EmbeddedReplicas.MOST,
                "--replicas takes a number from 0 to " + EmbeddedReplicas.MOST);
        require(products == null || products >= 0, "--products takes a number from 0");
        var progress = new Progress(spec.commandLine().getErr());
        try (var lock = Lock.take(workplace.lock())) {
            var wish = Wish.of(stage, nodes, fresh, make, replicas, products, workplace, Running.now(workplace));
            var running = new Startup(workplace, wish, progress).run();
            progress.accept("The shop is open");
            new Welcome(workplace, running).print(spec.commandLine().getOut());
        }
        return 0;
    }

    private void require(boolean right, String words) {
        if (!right) {
            throw new ParameterException(spec.commandLine(), words + ".");
        }
    }
}
