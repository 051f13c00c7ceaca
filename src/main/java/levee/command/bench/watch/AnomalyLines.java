package levee.command.bench.watch;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import levee.command.bench.Figure;
import levee.command.machine.Failure;

/** The lines of the base line on real series: windows found, and false alarms. */
final class AnomalyLines {

    private static final String WINDOWS = "anomaly-windows.json";

    /** What the base line is held to. */
    private static final List<String> WANTED =
            List.of("rds_cpu_utilization_e47b3b.csv", "ec2_request_latency_system_failure.csv");

    /** Shown as they come out: one that is little but noise, and one with seasons that no number was chosen by. */
    private static final List<String> SHOWN = List.of("elb_request_count_8c0756.csv", "nyc_taxi.csv");

    private static final double FALSE_ALARMS_A_WEEK = 1;

    private AnomalyLines() {}

    static List<Figure> figures() {
        WindowList windows = WindowList.read(WINDOWS, ours(WINDOWS));
        List<Figure> figures = new ArrayList<>();
        for (String name : WANTED) {
            figures.addAll(figures(Series.read(name, ours(name)), windows, true));
        }
        for (String name : SHOWN) {
            figures.addAll(figures(Series.read(name, ours(name)), windows, false));
        }
        return figures;
    }

    /** Of somebody else's series, with windows listed by the names of the files. */
    static List<Figure> figures(List<Path> series, Path windows) {
        List<Figure> figures = new ArrayList<>();
        try (Reader list = open(windows)) {
            WindowList known = WindowList.read(windows.toString(), list);
            for (Path file : series) {
                try (Reader csv = open(file)) {
                    figures.addAll(figures(Series.read(file.getFileName().toString(), csv), known, true));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return figures;
    }

    private static List<Figure> figures(Series series, WindowList windows, boolean wanted) {
        AnomalyScore score = AnomalyScore.of(series, windows.of(series.name()));
        String found = series.name() + ": windows found";
        String unit = "of " + score.windows();
        String wrong = series.name() + ": false alarms";
        return wanted
                ? List.of(
                        Figure.atLeast(found, score.found(), unit, score.windows()),
                        Figure.atMost(wrong, score.falseAlarmsAWeek(), "a week", FALSE_ALARMS_A_WEEK))
                : List.of(
                        Figure.shown(found, score.found(), unit),
                        Figure.shown(wrong, score.falseAlarmsAWeek(), "a week"));
    }

    private static Reader ours(String name) {
        InputStream packaged = AnomalyLines.class.getResourceAsStream(name);
        if (packaged == null) {
            throw new IllegalStateException("Not packaged: " + name);
        }
        return new InputStreamReader(packaged, StandardCharsets.UTF_8);
    }

    private static Reader open(Path file) {
        try {
            return Files.newBufferedReader(file);
        } catch (IOException e) {
            throw new Failure("Cannot read " + file + ".", e);
        }
    }
}
