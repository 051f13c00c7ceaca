package levee.command;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import levee.command.cluster.NodeState;
import levee.command.cluster.Tellings;
import levee.command.console.AdminServer;
import levee.command.database.EmbeddedDatabase;
import levee.command.database.EmbeddedReplicas;

/** How the shop is: what {@code status} prints, for people and for programs. */
record Report(
        Workplace workplace,
        Optional<Running> running,
        List<NodeState> nodes,
        boolean databaseRuns,
        List<EmbeddedReplicas.State> replicas,
        Optional<AdminServer> console,
        Optional<Tellings> told) {

    static Report of(Workplace workplace) {
        var running = Running.last(workplace);
        List<NodeState> nodes =
                running.map(last -> last.cluster(workplace).states()).orElse(List.of());
        return new Report(
                workplace,
                running,
                nodes,
                running.flatMap(last -> last.embedded(workplace))
                        .map(EmbeddedDatabase::running)
                        .orElse(false),
                running.flatMap(last -> last.replicas(workplace).map(replicas -> replicas.states(last.replicas())))
                        .orElse(List.of()),
                Optional.of(new AdminServer(workplace.console())).filter(AdminServer::running),
                nodes.stream()
                        .filter(node -> node.state() == NodeState.State.READY)
                        .findFirst()
                        .flatMap(node -> Tellings.of(node.url())));
    }

    void print(PrintWriter out) {
        if (running.isEmpty()) {
            out.println("Nothing was started here yet. Start it: payara/levee start");
            return;
        }
        out.printf(
                "Levee %s, stage %s%n%n",
                Version.ofBuild(), running.get().stage().id());
        out.printf("%-10s %-10s %-8s %s%n", "", "state", "process", "address");
        for (var node : nodes) {
            row(out, "node " + node.number(), node.state().words(), text(node.pid()), node.url());
            if (!node.trouble().isEmpty()) {
                row(out, "", "", "", node.trouble());
            }
        }
        row(out, "database", databaseState(), databasePid(), database());
        for (var replica : replicas) {
            row(
                    out,
                    "replica " + replica.number(),
                    replica.words(),
                    text(replica.pid()),
                    replica.address() + (replica.runs() ? ", " + lag(replica) : ""));
        }
        console.ifPresent(server -> row(out, "console", "running", text(server.pid()), server.url()));
        out.println();
        told.ifPresent(tellings -> {
            out.printf("cache      %s%n", hitRatios(tellings));
            out.printf(
                    "alerts     %s%n",
                    tellings.firing().isEmpty() ? "none fires" : String.join(", ", tellings.firing()) + " firing");
        });
        out.printf("letters    %s%n", mail());
    }

    private static String lag(EmbeddedReplicas.State replica) {
        return replica.lagSeconds().map(seconds -> seconds + " s behind").orElse("does not follow");
    }

    static String hitRatios(Tellings told) {
        return told.hitRatios().isEmpty()
                ? "nothing was read in the last minute"
                : told.hitRatios().entrySet().stream()
                                .map(tier -> String.format(
                                        Locale.ENGLISH, "%s %.1f %%", tier.getKey(), 100 * tier.getValue()))
                                .collect(Collectors.joining(", "))
                        + " of the reads of the last minute answered";
    }

    private static void row(PrintWriter out, String what, String state, String process, String address) {
        out.println(String.format("%-10s %-10s %-8s %s", what, state, process, address)
                .stripTrailing());
    }

    private static String text(OptionalLong pid) {
        return pid.isPresent() ? Long.toString(pid.getAsLong()) : "";
    }

    private String databaseState() {
        return running.get().make().isEmpty() ? "yours" : databaseRuns ? "running" : "stopped";
    }

    private String databasePid() {
        return running.get()
                .embedded(workplace)
                .map(server -> text(server.pid()))
                .orElse("");
    }

    private String database() {
        var last = running.get();
        return last.make().isEmpty() ? last.database() : last.database() + ", 127.0.0.1:" + last.databasePort();
    }

    private String mail() {
        return running.get().settings(workplace).mailPlace();
    }

    JsonObject json() {
        var nodesArray = Json.createArrayBuilder();
        for (var node : nodes) {
            var one = Json.createObjectBuilder()
                    .add("node", node.number())
                    .add("state", node.state().words())
                    .add("address", node.url());
            node.pid().ifPresent(pid -> one.add("pid", pid));
            if (!node.trouble().isEmpty()) {
                one.add("trouble", node.trouble());
            }
            nodesArray.add(one);
        }
        var report = Json.createObjectBuilder()
                .add("version", Version.ofBuild())
                .add("home", workplace.home().toString());
        running.ifPresent(last -> {
            report.add("stage", last.stage().id());
            report.add(
                    "database",
                    Json.createObjectBuilder().add("name", last.database()).add("state", databaseState()));
            report.add("replicas", replicasArray());
            report.add("letters", mail());
        });
        console.ifPresent(server -> report.add(
                "console", Json.createObjectBuilder().add("state", "running").add("address", server.url())));
        told.ifPresent(tellings -> {
            var ratios = Json.createObjectBuilder();
            tellings.hitRatios().forEach(ratios::add);
            report.add("hitRatios", ratios).add("firing", Json.createArrayBuilder(tellings.firing()));
        });
        return report.add("nodes", nodesArray).build();
    }

    private JsonArrayBuilder replicasArray() {
        var array = Json.createArrayBuilder();
        for (var replica : replicas) {
            var one = Json.createObjectBuilder()
                    .add("replica", replica.number())
                    .add("state", replica.words())
                    .add("address", replica.address());
            replica.pid().ifPresent(pid -> one.add("pid", pid));
            replica.lagSeconds().ifPresent(seconds -> one.add("lagSeconds", seconds));
            array.add(one);
        }
        return array;
    }
}
