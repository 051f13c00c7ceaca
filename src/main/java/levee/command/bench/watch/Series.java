package levee.command.bench.watch;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.Reader;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import levee.command.machine.Failure;

/** A series as it was recorded: in the order of the file, with what is missing and what comes twice. */
record Series(String name, List<Point> points) {

    private static final Duration LONGEST_STEP = Duration.ofHours(1);

    /** @param value NaN where there is none */
    record Point(Instant at, double value) {}

    /** @param csv a heading, then a time (UTC) and a number on each line */
    static Series read(String name, Reader csv) {
        List<Point> points = new ArrayList<>();
        try {
            CsvReader.builder().ofCsvRecord(csv).stream().skip(1).forEach(line -> points.add(point(name, line)));
        } catch (CsvParseException e) {
            throw new Failure(name + " is not a CSV file: " + e.getMessage(), e);
        }
        if (points.size() < 2) {
            throw new Failure(name + " holds no series: a heading, and lines of a time and a number, are wanted.");
        }
        return new Series(name, points);
    }

    private static Point point(String name, CsvRecord line) {
        try {
            String value = line.getField(1).strip();
            return new Point(
                    WindowList.time(line.getField(0)), value.isEmpty() ? Double.NaN : Double.parseDouble(value));
        } catch (DateTimeException | NumberFormatException | IndexOutOfBoundsException e) {
            throw new Failure(
                    name + ", line " + line.getStartingLineNumber()
                            + ": a time such as 2014-04-10 00:02:00, a comma and a" + " number are wanted, and not: "
                            + String.join(",", line.getFields()),
                    e);
        }
    }

    /** What most values are apart. */
    Duration step() {
        List<Duration> steps = new ArrayList<>();
        for (int i = 1; i < points.size(); i++) {
            Duration step =
                    Duration.between(points.get(i - 1).at(), points.get(i).at());
            if (step.toSeconds() > 0) {
                steps.add(Duration.ofSeconds(step.toSeconds()));
            }
        }
        steps.sort(null);
        Duration step = steps.isEmpty() ? Duration.ZERO : steps.get(steps.size() / 2);
        if (step.isZero() || step.compareTo(LONGEST_STEP) > 0) {
            throw new Failure("The values of " + name + " are " + step.toSeconds()
                    + " s apart: one second to one hour can be judged.");
        }
        return step;
    }

    Duration length() {
        Instant first = points.stream().map(Point::at).min(Instant::compareTo).orElseThrow();
        Instant last = points.stream().map(Point::at).max(Instant::compareTo).orElseThrow();
        return Duration.between(first, last);
    }
}
