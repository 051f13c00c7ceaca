package levee.command;

import java.time.Duration;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import levee.cache.audit.AuditDemand;
import levee.cache.audit.NodeReport;
import levee.command.cluster.Cluster;
import levee.command.database.DatabaseAccess;
import levee.command.database.EmbeddedDatabase;
import levee.command.database.Transaction;
import levee.command.machine.Failure;
import levee.command.machine.Waiting;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code payara/levee audit}. */
@Command(
        name = "audit",
        description = {
            "Has every node of the running shop audit its cache, and prints what is wrong, the worst first.",
            "Exit code 1 on a warning or worse, and when a node does not answer."
        })
final class Audit implements Callable<Integer> {

    /** An audit that looks twice takes some seconds, and a node under load takes its time. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final Duration LOOK_EVERY = Duration.ofMillis(100);

    @Option(names = "--json", description = "As JSON, for programs.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    private final Workplace workplace;

    Audit(Workplace workplace) {
        this.workplace = workplace;
    }

    @Override
    public Integer call() {
        var running = Running.now(workplace)
                .orElseThrow(() -> new Failure("The shop does not run. Start it first: payara/levee start"));
        var report = ask(database(running), running.cluster(workplace));
        var out = spec.commandLine().getOut();
        if (json) {
            out.println(report.json());
        } else {
            report.print(out);
        }
        out.flush();
        return report.isGood() ? 0 : 1;
    }

    private DatabaseAccess database(Running running) {
        return running.embedded(workplace)
                .map(EmbeddedDatabase::access)
                .orElseGet(() -> running.settings(workplace).ownDatabase());
    }

    private static AuditReport ask(DatabaseAccess database, Cluster here) {
        var demand = Transaction.call(database, AuditDemand::make);
        Waiting.until(() -> isMet(database, here, demand), PATIENCE, LOOK_EVERY);
        List<NodeReport> known = Transaction.call(database, NodeReport::all);
        var silent = new TreeSet<>(here.names());
        known.forEach(report -> silent.add(report.node()));
        var answered = known.stream().filter(demand::isMetBy).toList();
        answered.forEach(report -> silent.remove(report.node()));
        return new AuditReport(answered, List.copyOf(silent));
    }

    /** By all that may be expected to: the nodes that run on this machine, and those elsewhere that are heard of. */
    private static boolean isMet(DatabaseAccess database, Cluster here, AuditDemand demand) {
        List<NodeReport> known = Transaction.call(database, NodeReport::all);
        var met = known.stream().filter(demand::isMetBy).map(NodeReport::node).toList();
        var alive =
                known.stream().filter(NodeReport::alive).map(NodeReport::node).toList();
        return met.containsAll(alive) && met.containsAll(here.namesOfRunning());
    }
}
