package levee.command.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** What happens in a replay, told as it happens, beside when the same happened on 1 June 2024. */
final class Timeline {

    private static final double NANOS = 1e9;

    private final Consumer<String> progress;
    private final List<Entry> entries = new ArrayList<>();
    private final long began = System.nanoTime();

    /** @param then when it was on 1 June, in minutes after the sale began; empty if it was not */
    record Entry(double second, String what, String then) {}

    Timeline(Consumer<String> progress) {
        this.progress = progress;
    }

    double seconds() {
        return (System.nanoTime() - began) / NANOS;
    }

    synchronized void tell(String what, String then) {
        Entry entry = new Entry(seconds(), what, then);
        entries.add(entry);
        progress.accept(String.format(
                Locale.ENGLISH,
                "    +%5.1f s  %s%s",
                entry.second,
                what,
                then.isEmpty() ? "" : "   (1 June: " + then + ")"));
    }

    synchronized List<Entry> entries() {
        return List.copyOf(entries);
    }
}
