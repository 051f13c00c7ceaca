package levee.alerts.diagnosis;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import levee.alerts.AlertName;
import levee.alerts.Cause;
import levee.signals.Happening;
import levee.signals.Happening.Kind;

/**
 * Reads past the cache. They are counted where they happen, by region and reason, so nothing has to be guessed: of the
 * extra statements it explains those that it sent itself. What follows (a slow database, a pool in which everybody waits,
 * checkouts that fail) it explains as surely as its statements make a database slow ({@link Slowness}). Who brought it, a
 * change of policy or a deployment, is told in the sentence and never comes before it: whoever is woken must know what to
 * repair.
 */
final class BypassJudge implements Judge {

    @Override
    public Opinion hear(Case all) {
        List<Bypass> faults = all.evidence().faults().stream()
                .filter(fault -> fault.extra() > 0)
                .toList();
        List<Alarm> alarms = all.evidence().alarms(AlertName.CACHE_BYPASS).toList();
        if (faults.isEmpty() && alarms.isEmpty()) {
            return Opinion.not(Cause.CACHE_BYPASS, innocent(all.evidence()));
        }
        Opinion.Explained explained = all.through(all.slowness().bypass())
                .by(1, Symptom.BYPASSED, Symptom.DRIFT)
                .by(all.load().share(all.load().bypass()), Symptom.LOAD)
                .by(share(all.load()), Symptom.MISSES);
        if (faults.stream().anyMatch(fault -> !fault.statements())) {
            // A page that is not kept is built anew each time: that takes the nodes' time, not the database's.
            explained.by(0.7, Symptom.SLOW_PAGES).by(all.load().share(all.load().rest()), Symptom.LOAD);
        }
        return faults.isEmpty() ? toldByAlarm(alarms.get(0), explained) : found(all, faults, explained);
    }

    /** Of what the cache did not answer. */
    private static double share(Load load) {
        double both = load.bypass() + load.misses();
        return both <= 0 ? 0 : load.bypass() / both;
    }

    private static String innocent(Evidence evidence) {
        double meant = evidence.bypasses().stream()
                .filter(bypass -> !bypass.isFault())
                .mapToDouble(bypass -> bypass.perSecond().current())
                .sum();
        double always = evidence.faults().stream()
                .mapToDouble(bypass -> bypass.perSecond().current())
                .sum();
        if (always > 0) {
            return "Of reads past the cache there are no more than before: " + Words.number(always) + " a second.";
        }
        return meant > 0
                ? "Only reads that must be fresh went past the cache, " + Words.number(meant) + " a second."
                : "No read went past the cache.";
    }

    private static Opinion toldByAlarm(Alarm alarm, Opinion.Explained explained) {
        String region = alarm.subject().isBlank() ? "Something cached" : Words.name(alarm.subject());
        return new Opinion(
                Cause.CACHE_BYPASS,
                explained.shares(),
                region + " is read past the cache since " + Words.time(alarm.since()) + ": " + alarm.text() + ".",
                "reads past the cache",
                List.of("The alert says: " + alarm.text()),
                alarm.subject(),
                "");
    }

    private static Opinion found(Case all, List<Bypass> faults, Opinion.Explained explained) {
        Bypass worst = faults.get(0);
        List<String> regions = faults.stream().map(Bypass::region).distinct().toList();
        List<String> reasons = faults.stream().map(Bypass::reason).distinct().toList();
        Level together = faults.stream().map(Bypass::perSecond).reduce(Level.UNKNOWN, Level::plus);
        Optional<Instant> since =
                faults.stream().map(Bypass::since).flatMap(Optional::stream).min(Comparator.naturalOrder());
        String what = worst.statements() ? "statement" : "page";
        String sentence = Words.list(regions, "other regions")
                + (regions.size() == 1 ? " is" : " are")
                + " read past the cache"
                + where(all.evidence(), worst)
                + Words.since(since) + ": "
                + Words.rate(new Level(together.now(), together.normal()), what)
                + (reasons.size() == 1 ? " (reason: " : " (reasons: ")
                + Words.list(reasons, "others") + ")."
                + Origin.of(all, worst).map(origin -> " " + origin.sentence()).orElse("");
        return new Opinion(
                Cause.CACHE_BYPASS,
                explained.shares(),
                sentence,
                Words.number(together.current()) + " reads a second past the cache (" + Words.name(worst.region())
                        + ")",
                evidence(all, faults),
                worst.region(),
                "Too few to explain anything: " + Words.rate(together, what) + ".");
    }

    private static String where(Evidence evidence, Bypass bypass) {
        List<String> nodes = bypass.nodes();
        long there = evidence.nodes().stream().filter(node -> !node.isSilent()).count();
        if (nodes.isEmpty()) {
            return "";
        }
        if (nodes.size() >= there && there != 1 || nodes.size() == 1 && there == 1) {
            return there == 1 ? "" : " on all nodes";
        }
        return " on " + Words.list(nodes, "other nodes") + (nodes.size() == 1 ? " alone" : "");
    }

    private static List<String> evidence(Case all, List<Bypass> faults) {
        List<String> lines = new ArrayList<>();
        for (Bypass fault : faults) {
            lines.add(Words.name(fault.region()) + ": "
                    + Words.rate(fault.perSecond(), fault.statements() ? "statement" : "page")
                    + " past the cache, reason " + fault.reason() + Words.since(fault.since()) + nodes(fault) + ".");
        }
        if (all.load().extra() > 0) {
            lines.add("Of " + Words.number(all.load().extra()) + " extra statements a second it sent "
                    + Words.number(all.load().bypass()) + ".");
        }
        List<String> regions = faults.stream().map(Bypass::region).toList();
        all.evidence().policies().stream()
                .filter(policy -> regions.contains(policy.region()))
                .map(policy -> Words.name(policy.region()) + " keeps nothing, as its "
                        + (policy.own() ? "own policy" : "tier's policy") + " wants (" + policy.reason() + ").")
                .forEach(lines::add);
        all.changes()
                .of(Kind.CACHE_POLICY)
                .filter(change -> regions.stream().anyMatch(region -> Changes.isAbout(change, region)))
                .map(BypassJudge::told)
                .forEach(lines::add);
        return lines;
    }

    private static String nodes(Bypass fault) {
        return fault.nodes().isEmpty()
                ? ""
                : fault.nodes().stream()
                        .map(node -> Words.node(node) + " "
                                + Words.number(fault.byNode().get(node)))
                        .collect(Collectors.joining(", ", " (", ")"));
    }

    private static String told(Happening change) {
        return Words.time(change.at()) + ", " + Words.who(change) + ": " + Words.shortened(change.text(), 200);
    }
}
