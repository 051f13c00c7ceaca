package levee.alerts.diagnosis;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import levee.alerts.AlertName;
import levee.alerts.Cause;

/**
 * A node tells nothing any more. What it was answering failed with it, what it kept is missed, and the others have its
 * visitors too: of what began within a minute of its silence it explains the larger part. If no node tells anything it is
 * the telling that is broken, since somebody judges here.
 */
final class NodeJudge implements Judge {

    private static final Duration BEFORE = Duration.ofSeconds(15);
    private static final Duration AFTER = Duration.ofSeconds(60);
    private static final double FOLLOWS = 0.7;

    @Override
    public Opinion hear(Case all) {
        List<String> lost = lost(all.evidence());
        if (lost.isEmpty()) {
            return Opinion.not(
                    Cause.NODE_LOST,
                    all.evidence().nodes().isEmpty()
                            ? "No node is known."
                            : "All nodes tell of themselves ("
                                    + Words.list(
                                            all.evidence().nodes().stream()
                                                    .map(NodeFacts::name)
                                                    .toList(),
                                            "others")
                                    + ").");
        }
        Opinion.Explained explained = new Opinion.Explained().by(1, Symptom.ABSENT, Symptom.UNTOLD);
        double left = 1 - all.slowness().bypass();
        for (Symptom symptom : List.of(Symptom.FAILED, Symptom.ERRORS, Symptom.SLOW_PAGES, Symptom.MISSES)) {
            explained.by(began(all, symptom) ? FOLLOWS * left : 0, symptom);
        }
        if (began(all, Symptom.MISSES)) {
            explained
                    .by(FOLLOWS * all.load().share(all.load().misses()), Symptom.LOAD)
                    .by(FOLLOWS * all.slowness().misses(), Symptom.SLOW, Symptom.WAITING);
        }
        int rest = (int) all.evidence().nodes().stream()
                .filter(node -> !lost.contains(node.name()))
                .count();
        String who = Words.list(lost, "other nodes");
        String sentence = Words.begun(who) + (lost.size() == 1 ? " has" : " have") + " told nothing"
                + Words.since(all.symptoms().since(Symptom.ABSENT)) + silence(all.evidence(), lost) + ". "
                + (rest == 0
                        ? "No other node is known."
                        : Words.count(rest, "node") + (rest == 1 ? " is" : " are") + " left.");
        return new Opinion(
                Cause.NODE_LOST,
                explained.shares(),
                sentence,
                who + (lost.size() == 1 ? " is" : " are") + " lost",
                evidence(all.evidence(), lost),
                lost.get(0),
                Words.begun(who) + " was silent, but what is seen does not come from it.");
    }

    private static List<String> lost(Evidence evidence) {
        if (!evidence.nodes().isEmpty()
                && evidence.silent().size() == evidence.nodes().size()
                && !evidence.fires(AlertName.NODE_LOST)) {
            return List.of();
        }
        return Stream.concat(
                        evidence.silent().stream().map(NodeFacts::name),
                        evidence.alarms(AlertName.NODE_LOST).map(Alarm::subject).filter(name -> !name.isBlank()))
                .distinct()
                .sorted()
                .toList();
    }

    /** Whether a symptom began when a node fell silent. */
    static boolean began(Case all, Symptom symptom) {
        Optional<Instant> silent =
                all.symptoms().of(Symptom.ABSENT) > 0 ? all.symptoms().since(Symptom.ABSENT) : Optional.empty();
        Optional<Instant> began = all.onset(symptom);
        return silent.isPresent()
                && began.isPresent()
                && !began.get().isBefore(silent.get().minus(BEFORE))
                && !began.get().isAfter(silent.get().plus(AFTER));
    }

    private static String silence(Evidence evidence, List<String> lost) {
        return evidence.silent().stream()
                .filter(node -> lost.contains(node.name()))
                .map(NodeFacts::silence)
                .max(Duration::compareTo)
                .map(silence -> ", for " + Words.duration(silence))
                .orElse("");
    }

    private static List<String> evidence(Evidence evidence, List<String> lost) {
        List<String> lines = new ArrayList<>();
        for (NodeFacts node : evidence.nodes()) {
            String heap = node.heap().isKnown()
                    ? ", heap " + Words.percent(node.heap().now())
                    : "";
            lines.add(Words.begun(Words.node(node.name()))
                    + (node.isSilent() ? " silent for " + Words.duration(node.silence()) : " is there") + heap + ".");
        }
        evidence.alarms(AlertName.NODE_LOST)
                .filter(alarm -> lost.contains(alarm.subject()))
                .map(alarm -> "The alert says: " + alarm.text())
                .forEach(lines::add);
        return lines;
    }
}
