package levee.alerts.diagnosis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import levee.alerts.Cause;

/**
 * None of the causes that have a name. What is seen and where a lead goes is said nevertheless: a node that collects
 * garbage most of its time is late with everything; statements that neither cache nor traffic explains come from
 * somewhere. If nobody tells anything, that is said.
 */
final class UnknownJudge implements Judge {

    @Override
    public Opinion hear(Case all) {
        double left = 1 - all.slowness().together();
        double collecting = all.collecting() * left;
        Opinion.Explained explained = new Opinion.Explained()
                .by(collecting, Symptom.SLOW, Symptom.SLOW_PAGES, Symptom.SLOW_CHECKOUT, Symptom.FAILED, Symptom.ERRORS)
                .by(collecting, Symptom.WAITING)
                .by(all.unexplained(Symptom.LOAD) * all.load().share(all.load().rest()) * 0.5, Symptom.LOAD);
        return new Opinion(
                Cause.UNKNOWN,
                explained.shares(),
                sentence(all),
                collecting > 0 ? "a node that collects garbage" : "statements of unknown origin",
                evidence(all),
                collector(all).map(NodeFacts::name).orElse(""),
                "");
    }

    private static Optional<NodeFacts> collector(Case all) {
        return all.collecting() <= 0
                ? Optional.empty()
                : all.evidence().nodes().stream()
                        .max(Comparator.comparingDouble(
                                node -> node.collecting().current()));
    }

    private static String sentence(Case all) {
        Evidence evidence = all.evidence();
        if (evidence.isSilence()) {
            return "Nothing is known: no node has told anything of cache, traffic or database"
                    + Words.since(evidence.alarmedSince()) + ". Look whether the nodes run and reach each other.";
        }
        Optional<NodeFacts> collector = collector(all);
        if (collector.isPresent()) {
            NodeFacts node = collector.get();
            return Words.begun(Words.node(node.name())) + " spends "
                    + Words.percent(node.collecting().now())
                    + " of its time collecting garbage"
                    + (node.heap().isKnown()
                            ? " (heap " + Words.percent(node.heap().now()) + ")"
                            : "")
                    + ", and is late with everything. No other cause is seen.";
        }
        boolean allSilent = !evidence.nodes().isEmpty()
                && evidence.silent().size() == evidence.nodes().size();
        if (allSilent) {
            return "No node has told anything" + Words.since(all.symptoms().since(Symptom.ABSENT))
                    + ": what is known is older than that. Look whether the nodes run and reach each other.";
        }
        if (all.symptoms().of(Symptom.LOAD) > 0.3 && all.load().share(all.load().rest()) > 0.5) {
            return "The database is sent " + Words.rate(evidence.database().all(), "statement")
                    + ", and neither cache nor traffic explains it" + origin(evidence) + ". No cause is known.";
        }
        List<String> seen = Seen.of(all, symptom -> true);
        if (!seen.isEmpty()) {
            return Words.capital(String.join(", ", seen))
                    + Words.since(all.symptoms().since())
                    + ". No cause is known: nothing that was looked at explains it.";
        }
        Optional<Fall> fall = evidence.fall();
        if (fall.isPresent()) {
            return fall.get().sentence();
        }
        String told = evidence.alarms().stream()
                .min(Comparator.comparing(Alarm::severity))
                .map(alarm -> Words.capital(Words.shortened(alarm.text(), 140)) + ". ")
                .orElse("");
        return told + "No cause is known" + Words.since(all.symptoms().since().or(evidence::alarmedSince))
                + ": cache, traffic, database, payment and nodes are as before.";
    }

    /** Of which origin most of them are. */
    private static String origin(Evidence evidence) {
        return evidence.database().statements().entrySet().stream()
                .max(Comparator.comparingDouble(origin -> origin.getValue().extra()))
                .map(origin -> " (most are " + origin.getKey() + ")")
                .orElse("");
    }

    private static List<String> evidence(Case all) {
        List<String> lines = new ArrayList<>();
        all.evidence()
                .alarms()
                .forEach(alarm -> lines.add("The alert " + alarm.name().label() + " says: " + alarm.text()));
        for (NodeFacts node : all.evidence().nodes()) {
            if (node.heap().isKnown() || node.collecting().isKnown()) {
                lines.add(Words.begun(Words.node(node.name())) + ": heap "
                        + Words.percent(node.heap().current()) + ", collecting garbage "
                        + Words.percent(node.collecting().current()) + " of its time.");
            }
        }
        lines.add(
                "Looked at: reads past the cache, loads, traffic, statements and latency, connections, checkouts, letters, nodes,"
                        + " deployments, settings.");
        return lines;
    }
}
