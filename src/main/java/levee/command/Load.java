package levee.command;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import levee.command.load.LoadPlan;
import levee.command.load.Target;
import levee.command.machine.Failure;
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
                    + " level or a promise was broken.",
            "With --scheduled it runs what the office has scheduled and is due, and ends: for a timer of yours. In the stage"
                    + " load, start has started a process that does the same every minute."
        })
final class Load implements Callable<Integer> {

    private static final Set<String> THIS_MACHINE = Set.of("127.0.0.1", "localhost", "[::1]");

    @Parameters(paramLabel = "PROFILE", arity = "0..1", description = "smoke, daily, flash-sale, soak or breakpoint.")
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

    @Option(names = "--scheduled", description = "What is due now of the schedule, instead of a profile.")
    private boolean scheduled;

    @Option(names = "--wait", hidden = true, description = "With --scheduled: looks every minute, until it is ended.")
    private boolean wait;

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
        if (scheduled == (profile != null)) {
            throw new ParameterException(spec.commandLine(), "Say a PROFILE, or else --scheduled.");
        }
        if (scheduled) {
            var due = new ScheduledLoad(workplace, progress);
            return wait ? due.keepLooking() : due.run() ? 0 : 1;
        }
        var plan = plan();
        var running = Running.now(workplace);
        var settings = LoadRound.settings(workplace, running);
        addresses.forEach(this::requireHttp);
        addresses.forEach(address -> LoadPlan.requireOurs(address, settings));
        var done = new LoadRound(workplace, settings, progress).run(plan, target(running));
        var out = spec.commandLine().getOut();
        out.println(json ? done.result().table().json() : done.result().table().text());
        out.flush();
        return done.result().passed() ? 0 : 1;
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

    private Target target(Optional<Running> running) {
        if (running.isEmpty() && addresses.isEmpty()) {
            throw new Failure("The shop does not run. Start it first: payara/levee start --stage load");
        }
        List<String> to = addresses.stream().map(URI::toString).map(Load::plain).toList();
        if (running.isEmpty() || !addresses.stream().allMatch(Load::isHere)) {
            return new Target(to, List.of(), Optional.empty(), "");
        }
        return LoadRound.target(workplace, running.get(), to, force);
    }

    /** What answers on this machine is taken for the shop that runs here, or a balancer before it. */
    private static boolean isHere(URI address) {
        return THIS_MACHINE.contains(address.getHost());
    }

    private static String plain(String address) {
        return address.replaceFirst("/+$", "");
    }
}
