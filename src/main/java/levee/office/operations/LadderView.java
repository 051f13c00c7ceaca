package levee.office.operations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import levee.office.Answer;
import levee.page.MomentText;
import levee.signals.Happening;
import levee.signals.Happenings;
import levee.signals.Selector;
import levee.signals.SignalStore;
import levee.signals.Signals;
import levee.surge.ladder.Hold;
import levee.surge.ladder.Holds;
import levee.surge.ladder.Step;

/** The degrade ladder as the office shows it: of all nodes, by what they tell. */
@ApplicationScoped
public class LadderView {

    private static final Selector STEPS = Selector.of("levee_degrade_step");
    private static final Duration SHOWN = Duration.ofDays(7);
    private static final int MOST_HAPPENINGS = 1_000;
    private static final int MOST_ENTRIES = 40;

    @Inject
    private Signals signals;

    @Inject
    private Holds holds;

    @Inject
    private Happenings happenings;

    /** A node and the last step that it has taken, in words. */
    public record NodeStep(String name, String look, String text) implements Serializable {}

    /** A line of the log of changes. */
    public record Entry(Instant at, String node, String text, String by) implements Serializable {}

    /** Something to be said about the ladder. */
    public record Mode(String id, String text) implements Serializable {}

    List<NodeStep> nodes() {
        return new TreeMap<>(heights(signals.store()))
                .entrySet().stream()
                        .map(node -> new NodeStep(
                                node.getKey(), node.getValue() == 0 ? "good" : "warn", text(node.getValue())))
                        .toList();
    }

    /** In one line: how far that node is which has gone farthest. */
    static String summary(SignalStore store) {
        int highest = heights(store).values().stream()
                .mapToInt(height -> height)
                .max()
                .orElse(0);
        return text(highest);
    }

    /** Each step is told by itself, and with one all those before it are taken. */
    private static Map<String, Integer> heights(SignalStore store) {
        Map<String, Integer> heights = new TreeMap<>();
        store.levelBy(STEPS, Selector.NODE)
                .forEach((node, steps) -> heights.put(node, Math.min(steps.intValue(), Step.values().length)));
        return heights;
    }

    private static String text(int height) {
        return height == 0 ? Answer.text("ladder.nothing") : Step.values()[height - 1].text();
    }

    /** The latest first; empty if the database does not say. */
    Optional<List<Entry>> log() {
        try {
            return Optional.of(happenings.since(signals.store().now().minus(SHOWN), MOST_HAPPENINGS).stream()
                    .filter(happening -> happening.kind() == Happening.Kind.DEGRADATION)
                    .limit(MOST_ENTRIES)
                    .map(happening -> new Entry(happening.at(), happening.node(), happening.text(), happening.by()))
                    .toList());
        } catch (IllegalStateException e) {
            return Optional.empty();
        }
    }

    static List<Mode> modes() {
        List<Mode> modes = new ArrayList<>();
        modes.add(new Mode(Hold.AUTO, Answer.text("ladder.auto")));
        modes.add(new Mode(Hold.OFF, Answer.text("ladder.off")));
        for (Step step : Step.values()) {
            modes.add(new Mode(step.label(), Answer.text("ladder.hold", step.ordinal() + 1, step.text())));
        }
        return modes;
    }

    String mode() {
        return holds.now().mode();
    }

    String heldText() {
        Hold hold = holds.now();
        return hold.isByAPerson()
                ? Answer.text("ladder.by", hold.by(), MomentText.of(hold.at()))
                : Answer.text("ladder.by-settings");
    }

    /** See {@link Holds#say}. */
    void say(String mode, String by) {
        holds.say(mode, by);
    }
}
