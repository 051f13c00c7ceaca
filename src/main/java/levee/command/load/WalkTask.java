package levee.command.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;

/**
 * What a {@link WalkSimulation} is to do. It travels to the simulation's JVM in a file.
 *
 * @param run begins the e-mail addresses of all its buyers
 * @param nodes where visitors are sent, as a balancer would
 */
record WalkTask(String run, List<String> nodes, WalkStyle style, ArrivalCurve curve, Path goods, Path log) {

    static final String FILE = "walk.task";

    void write(Path file) {
        Properties task = new Properties();
        task.setProperty("run", run);
        task.setProperty("nodes", String.join(",", nodes));
        task.setProperty("mix", style.mix().name());
        task.setProperty("think", Double.toString(style.thinkSeconds()));
        task.setProperty("visit", Double.toString(style.visitSeconds()));
        task.setProperty("patience", Double.toString(style.patienceSeconds()));
        task.setProperty("curve", curve.text());
        task.setProperty("goods", goods.toString());
        task.setProperty("log", log.toString());
        try (var writer = Files.newBufferedWriter(file)) {
            task.store(writer, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static WalkTask fromSystem() {
        Properties task = new Properties();
        try (var reader = Files.newBufferedReader(Path.of(System.getProperty(FILE)))) {
            task.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        WalkStyle style = new WalkStyle(
                Mix.valueOf(task.getProperty("mix")),
                number(task, "think"),
                number(task, "visit"),
                number(task, "patience"));
        return new WalkTask(
                task.getProperty("run"),
                List.of(task.getProperty("nodes").split(",")),
                style,
                ArrivalCurve.of(task.getProperty("curve"), 1, 1),
                Path.of(task.getProperty("goods")),
                Path.of(task.getProperty("log")));
    }

    private static double number(Properties task, String name) {
        return Double.parseDouble(task.getProperty(name));
    }
}
