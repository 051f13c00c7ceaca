package levee.command.bench.cache;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** What was measured in each of some rounds. */
record Rounds(List<Double> values) {

    Rounds {
        values = values.stream().sorted().toList();
    }

    static double median(Collection<Double> values) {
        return new Rounds(new ArrayList<>(values)).median();
    }

    /** Of an even number the upper one: never better than it was, where more is worse. */
    double median() {
        return values.get(values.size() / 2);
    }

    double least() {
        return values.get(0);
    }

    double most() {
        return values.get(values.size() - 1);
    }

    /** In other units. */
    Rounds times(double factor) {
        return new Rounds(values.stream().map(value -> value * factor).toList());
    }
}
