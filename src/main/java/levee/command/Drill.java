package levee.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import levee.command.cluster.Stage;
import levee.command.database.DatabaseAccess;
import levee.command.database.EmbeddedDatabase;
import levee.command.drill.Check;
import levee.command.drill.Play;
import levee.command.drill.Preparation;
import levee.command.drill.Scene;
import levee.command.drill.ScoreTable;
import levee.command.load.Crowd;
import levee.command.load.LoadPlan;
import levee.command.machine.Failure;
import levee.command.machine.Folders;
import levee.drills.DrillSettings;
import levee.drills.Scenario;
import levee.drills.ScenarioFile;
import levee.drills.ScenarioRefused;
import levee.loadtest.LoadTestSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code payara/levee drill SCENARIO}. */
@Command(
        name = "drill",
        description = {
            "Breaks something in the running shop on purpose, as a scenario says, and measures how long it takes until it is"
                    + " noticed, the right cause is named, somebody takes it on, and it is over.",
            "Scenarios are the files in payara/drills; a file of your own is named by its path. Only where"
                    + " levee.drills.enabled is true, which it is in the stage load.",
            "Everything ends by itself: by its time, when real customers are hurt, by the button in office/drills, by Ctrl-C,"
                    + " and should this command die. Its post-mortem is drafted in office/incidents."
        })
final class Drill implements Callable<Integer> {

    private static final Path SCENARIOS = Path.of("payara", "drills");
    private static final String ENDING = ".properties";
    private static final String DEMO = "operations@levee.example";

    @Parameters(paramLabel = "SCENARIO", description = "Such as cache-bypass, or the path of a file.")
    private String scenario;

    @Option(names = "--dry-run", description = "Says what it would do and whether it can be done, and touches nothing.")
    private boolean dryRun;

    @Option(
            names = "--by",
            paramLabel = "EMAIL",
            description = "Who plays it, of the role operations. Default where there are demo accounts: " + DEMO + ".")
    private String by;

    @Option(names = "--team", description = "Keeps from the others what is played until it is over.")
    private boolean team;

    @Option(names = "--json", description = "As JSON, for programs.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    private final Workplace workplace;

    Drill(Workplace workplace) {
        this.workplace = workplace;
    }

    @Override
    public Integer call() {
        var progress = new Progress(spec.commandLine().getErr());
        PrintWriter out = spec.commandLine().getOut();
        Scenario read = read();
        Running running = Running.now(workplace)
                .orElseThrow(
                        () -> new Failure("The shop does not run. Start it first: payara/levee start --stage load"));
        String who = by == null && running.stage() != Stage.LIVE ? DEMO : by;
        if (who == null) {
            throw new ParameterException(spec.commandLine(), "Say who you are: --by EMAIL");
        }
        Scene scene = scene(running);
        Preparation preparation = new Preparation(read, scene, who);
        if (dryRun) {
            preparation.plan().forEach(out::println);
        }
        List<Check> checks = preparation.checks();
        boolean ready = checks.stream().allMatch(Check::good);
        if (dryRun) {
            checks.forEach(check -> out.println(check.text()));
            out.println(ready ? "It can be played. Nothing was touched." : "It cannot be played. Nothing was touched.");
            out.flush();
            return ready ? 0 : 1;
        }
        if (!ready) {
            throw new Failure("Nothing was touched. "
                    + String.join(
                            "\n",
                            checks.stream()
                                    .filter(check -> !check.good())
                                    .map(Check::text)
                                    .toList()));
        }
        return play(read, scene, who, progress, out);
    }

    private int play(Scenario read, Scene scene, String who, Progress progress, PrintWriter out) {
        Folders.create(scene.folder());
        Play play = new Play(read, scene, team, who, progress);
        long id = play.run();
        try (var connection = scene.database().open()) {
            ScoreTable score = ScoreTable.of(connection, id);
            out.println(json ? score.json() : score.text());
            out.flush();
        } catch (SQLException e) {
            throw new Failure("The score cannot be read: " + e.getMessage(), e);
        }
        progress.accept("More: " + scene.cluster().url(1) + "/office/drills/drill?id=" + id);
        return play.wasPlayed() ? 0 : 1;
    }

    private Scenario read() {
        Path named = Path.of(scenario);
        boolean own = scenario.contains("/") || scenario.endsWith(ENDING);
        Path file = own ? named : SCENARIOS.resolve(scenario + ENDING);
        if (!Files.isRegularFile(file)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "There is no scenario \"" + scenario + "\". There are: " + String.join(", ", known()));
        }
        try {
            String name = file.getFileName().toString().replaceFirst("\\.[^.]*$", "");
            return ScenarioFile.read(name, file.toString(), Files.readString(file), Crowd.profiles());
        } catch (ScenarioRefused e) {
            throw new ParameterException(spec.commandLine(), e.getMessage());
        } catch (IOException e) {
            throw new Failure(file + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static List<String> known() {
        try (Stream<Path> files = Files.list(SCENARIOS)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ENDING))
                    .map(name -> name.substring(0, name.length() - ENDING.length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new Failure("There is no folder " + SCENARIOS + " here.", e);
        }
    }

    private Scene scene(Running running) {
        var settings = running.settings(workplace);
        var cluster = running.cluster(workplace);
        var hosts = new LoadTestSettings(settings::get);
        cluster.urls().forEach(url -> LoadPlan.requireOurs(URI.create(url), hosts));
        DatabaseAccess database =
                running.embedded(workplace).map(EmbeddedDatabase::access).orElseGet(settings::ownDatabase);
        String enabled = settings.get(DrillSettings.ENABLED);
        String aftermath = settings.get(DrillSettings.AFTERMATH_SECONDS);
        return new Scene(
                running.stage().id(),
                Boolean.parseBoolean(enabled == null ? DrillSettings.ENABLED_DEFAULT : enabled),
                cluster,
                database,
                aftermath(aftermath == null ? DrillSettings.AFTERMATH_SECONDS_DEFAULT : aftermath),
                workplace.home().resolve("drills").resolve(Long.toString(System.currentTimeMillis() / 1_000)));
    }

    private static Duration aftermath(String seconds) {
        try {
            return Duration.ofSeconds(Math.max(0, Long.parseLong(seconds)));
        } catch (NumberFormatException e) {
            throw new Failure(
                    DrillSettings.AFTERMATH_SECONDS + " is \"" + seconds + "\", and not a number of seconds.", e);
        }
    }
}
