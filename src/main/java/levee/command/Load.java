package levee.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import levee.command.cluster.Cluster;
import levee.command.cluster.Settings;
import levee.command.cluster.Stage;
import levee.command.database.DatabaseAccess;
import levee.command.database.EmbeddedDatabase;
import levee.command.load.LoadPlan;
import levee.command.load.LoadResult;
import levee.command.load.Target;
import levee.command.machine.Failure;
import levee.command.machine.Folders;
import levee.loadtest.LoadTestSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code payara/levee load PROFILE}. */
@Command(
        name = "load",
        description = {
            "Sends visitors into the running shop, who look around, think, wait as they are told and buy with the test card,"
                    + " and judges how the shop bore it: service levels, and its own promises (nothing oversold, no order"
                    + " lost, reads answered by the cache, statements a page).",
            "Visitors come as the profile says, whether the shop is slow or not. They choose pages as those of TPC-W do"
                    + " (TPC-W-derived mixes).",
            "",
            "  smoke       a minute with a few visitors",
            "  daily       a day in ten minutes: the shop's own busiest of last week, else a typical one",
            "  flash-sale  they gather, storm the opening, and lose interest",
            "  soak        the same for an hour, or levee.loadtest.soak-minutes",
            "  breakpoint  more with each step until a service level breaks: finds the capacity",
            "",
            "Each run is kept in the shop's database; the office shows it under Load tests. Exit code 1 when a service"
                    + " level or a promise was broken."
        })
final class Load implements Callable<Integer> {

    private static final Set<String> THIS_MACHINE = Set.of("127.0.0.1", "localhost", "[::1]");

    @Parameters(paramLabel = "PROFILE", description = "smoke, daily, flash-sale, soak or breakpoint.")
    private String profile;

    @Option(
            names = "--rate",
            paramLabel = "VISITORS",
            description = "A second, at the highest; of breakpoint at first.")
    private Double rate;

    @Option(
            names = "--minutes",
            paramLabel = "MINUTES",
            description = "How long visitors come; breakpoint ends by itself.")
    private Double minutes;

    @Option(names = "--think", paramLabel = "SECONDS", description = "On the average between two pages; TPC-W has 7.")
    private Double think;

    @Option(names = "--mix", paramLabel = "MIX", description = "browsing, shopping or ordering.")
    private String mix;

    @Option(
            names = "--address",
            paramLabel = "URL",
            description = "Where visitors are sent, such as a balancer; several times for several. Only machines that"
                    + " levee.loadtest.hosts names. Of another machine's shop only what visitors see is judged, and the"
                    + " run is not kept. Default: the nodes that run here.")
    private List<URI> addresses = List.of();

    @Option(names = "--force", description = "Also when the stage is live.")
    private boolean force;

    @Option(names = "--json", description = "As JSON, for programs.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    private final Workplace workplace;

    Load(Workplace workplace) {
        this.workplace = workplace;
    }

    @Override
    public Integer call() {
        var progress = new Progress(spec.commandLine().getErr());
        var plan = plan();
        var running = Running.now(workplace);
        var settings = settings(running);
        addresses.forEach(this::requireHttp);
        addresses.forEach(address -> LoadPlan.requireOurs(address, settings));
        var target = target(running);
        var folder = Folders.create(
                workplace.home().resolve("load").resolve(profile + "-" + System.currentTimeMillis() / 1_000));
        var result = plan.on(target, settings, folder, progress).run();
        progress.accept("The report: " + result.report(folder.resolve("report.html")));
        keep(result, target, progress);
        tidy(folder);
        var out = spec.commandLine().getOut();
        out.println(json ? result.table().json() : result.table().text());
        out.flush();
        return result.passed() ? 0 : 1;
    }

    private LoadPlan plan() {
        try {
            return new LoadPlan(profile, rate, minutes, think, mix);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage());
        }
    }

    private void requireHttp(URI address) {
        if (!"http".equals(address.getScheme()) && !"https".equals(address.getScheme()) || address.getHost() == null) {
            throw new ParameterException(
                    spec.commandLine(), "--address is an address as http://127.0.0.1:8088; it is \"" + address + "\".");
        }
    }

    private LoadTestSettings settings(Optional<Running> running) {
        Settings settings = running.map(now -> now.settings(workplace)).orElseGet(() -> workplace.settings(Stage.LOAD));
        return new LoadTestSettings(settings::get);
    }

    private Target target(Optional<Running> running) {
        if (running.isEmpty() && addresses.isEmpty()) {
            throw new Failure("The shop does not run. Start it first: payara/levee start --stage load");
        }
        List<String> to = addresses.stream().map(URI::toString).map(Load::plain).toList();
        if (running.isEmpty() || !addresses.stream().allMatch(Load::isHere)) {
            return new Target(to, List.of(), Optional.empty(), "");
        }
        var now = running.get();
        if (now.stage() == Stage.LIVE && !force) {
            throw new Failure("The stage is live: real shoppers would suffer, and real stock be bought. If you mean it,"
                    + " say --force.");
        }
        Cluster cluster = now.cluster(workplace);
        List<String> nodes = IntStream.rangeClosed(1, cluster.size())
                .filter(cluster::running)
                .mapToObj(cluster::url)
                .toList();
        if (nodes.isEmpty()) {
            throw new Failure("No node runs. Start them first: payara/levee start");
        }
        return new Target(
                to.isEmpty() ? nodes : to,
                nodes,
                Optional.of(database(now)),
                now.stage().id());
    }

    /** What answers on this machine is taken for the shop that runs here, or a balancer before it. */
    private static boolean isHere(URI address) {
        return THIS_MACHINE.contains(address.getHost());
    }

    private static String plain(String address) {
        return address.replaceFirst("/+$", "");
    }

    private DatabaseAccess database(Running running) {
        return running.embedded(workplace)
                .map(EmbeddedDatabase::access)
                .orElseGet(() -> running.settings(workplace).ownDatabase());
    }

    /** A run that the database does not take is judged all the same. */
    private static void keep(LoadResult result, Target target, Progress progress) {
        if (target.database().isEmpty()) {
            progress.accept("It is not kept: the shop's database is not known here");
            return;
        }
        try {
            long id = result.keep(target.database().get());
            progress.accept("Kept as run " + id + ": " + target.nodes().get(0) + "/office/load-tests/run?id=" + id);
        } catch (Failure e) {
            progress.accept("It could not be kept. " + e.getMessage());
        }
    }

    /** The report stays. */
    private static void tidy(Path folder) {
        try {
            Folders.delete(folder.resolve("gatling"));
            Files.deleteIfExists(folder.resolve("visits.log"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
