package levee.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
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

/** A load test as it is run from here: with its report in a file, and the run in the shop's database. */
final class LoadRound {

    private final Workplace workplace;
    private final LoadTestSettings settings;
    private final Consumer<String> progress;

    LoadRound(Workplace workplace, LoadTestSettings settings, Consumer<String> progress) {
        this.workplace = workplace;
        this.settings = settings;
        this.progress = progress;
    }

    /** @param run its id; empty if it was not kept */
    record Done(LoadResult result, OptionalLong run) {}

    static LoadTestSettings settings(Workplace workplace, Optional<Running> running) {
        Settings settings = running.map(now -> now.settings(workplace)).orElseGet(() -> workplace.settings(Stage.LOAD));
        return new LoadTestSettings(settings::get);
    }

    /**
     * The shop that runs here.
     *
     * @param addresses where visitors are sent; empty for its nodes
     * @param force also when the stage is live
     */
    static Target target(Workplace workplace, Running now, List<String> addresses, boolean force) {
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
                addresses.isEmpty() ? nodes : addresses,
                nodes,
                Optional.of(database(workplace, now)),
                now.stage().id());
    }

    static DatabaseAccess database(Workplace workplace, Running running) {
        return running.embedded(workplace)
                .map(EmbeddedDatabase::access)
                .orElseGet(() -> running.settings(workplace).ownDatabase());
    }

    Done run(LoadPlan plan, Target target) {
        Done done = once(plan, target);
        if (plan.climbsFromWhatIsKnown(target) && done.result().capacity().isEmpty()) {
            progress.accept("Not even half of what was measured last is borne: once more, from the bottom");
            return once(plan.fromTheBottom(), target);
        }
        return done;
    }

    private Done once(LoadPlan plan, Target target) {
        Path folder = Folders.create(
                workplace.home().resolve("load").resolve(plan.profile() + "-" + System.currentTimeMillis() / 1_000));
        LoadResult result = plan.on(target, settings, folder, progress).run();
        progress.accept("The report: " + result.report(folder.resolve("report.html")));
        OptionalLong run = keep(result, target);
        tidy(folder);
        return new Done(result, run);
    }

    /** A run that the database does not take is judged all the same. */
    private OptionalLong keep(LoadResult result, Target target) {
        if (target.database().isEmpty()) {
            progress.accept("It is not kept: the shop's database is not known here");
            return OptionalLong.empty();
        }
        try {
            long id = result.keep(target.database().get());
            progress.accept("Kept as run " + id + ": " + target.nodes().get(0) + "/office/load-tests/run?id=" + id);
            return OptionalLong.of(id);
        } catch (Failure e) {
            progress.accept("It could not be kept. " + e.getMessage());
            return OptionalLong.empty();
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
