package levee.alerts.diagnosis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import levee.alerts.AlertName;
import levee.alerts.Cause;
import levee.signals.Happening;
import levee.signals.Happening.Kind;

/**
 * The cache is asked and does not have it. Loads are compared with what the same traffic loaded before, so that a crowd by
 * itself is none. Why it does not have it is told by what else is seen: somebody cleared it; its grid does not answer; a
 * node began with nothing; entries are pushed out for want of room, or struck out by changes. Where a node has gone, what
 * it had is missed: then this follows from that, and the node comes first.
 */
final class MissJudge implements Judge {

    /** Of a second; fewer are chance. */
    private static final double FEWEST = 1;

    @Override
    public Opinion hear(Case all) {
        Evidence evidence = all.evidence();
        Level loads = evidence.loads();
        boolean fires = evidence.fires(AlertName.CACHE_MISS_RATIO_HIGH);
        boolean broken = errors(evidence).current() - errors(evidence).normal() >= FEWEST;
        Optional<Alarm> apart = apart(evidence);
        if (all.load().misses() < FEWEST && !broken && !fires && apart.isEmpty()) {
            return Opinion.not(Cause.CACHE_MISS_STORM, innocent(evidence, loads));
        }
        // What a bypass took was never asked for; and who has gone took away what it had.
        double own = (1 - bypassed(all.load())) * (NodeJudge.began(all, Symptom.MISSES) ? 0.4 : 1);
        boolean fewer =
                broken || all.load().misses() >= FEWEST || evidence.hits().now() < 1;
        Opinion.Explained explained = all.through(all.slowness().misses() * own)
                .by(fewer ? own : own / 2, Symptom.MISSES)
                .by(own * all.load().share(all.load().misses()), Symptom.LOAD)
                .by(apart.isPresent() ? 1 : 0, Symptom.ABSENT);
        Optional<RegionFacts> worst = worst(evidence);
        String subject = worst.map(RegionFacts::region).orElse("");
        String sentence = apart.map(alarm -> Words.capital(alarm.text()) + ". ").orElse("")
                + "The cache misses more than before" + Words.since(Onsets.misses(evidence)) + ": "
                + Words.rate(loads, "load") + ratio(evidence.hits())
                + worst.map(region ->
                                region.loads().extra() > 0 ? ", most of all of " + Words.name(region.region()) : "")
                        .orElse("")
                + ". " + why(all, worst);
        return new Opinion(
                Cause.CACHE_MISS_STORM,
                explained.shares(),
                sentence.strip(),
                "the cache misses (" + Words.number(loads.current()) + " loads a second)",
                evidence(all, worst),
                subject,
                "It follows from something else: " + Words.rate(loads, "load") + ".");
    }

    /** All nodes are there, and do not see each other. */
    private static Optional<Alarm> apart(Evidence evidence) {
        return evidence.silent().isEmpty()
                ? evidence.alarms(AlertName.NODE_LOST)
                        .filter(alarm -> alarm.subject().isBlank())
                        .findFirst()
                : Optional.empty();
    }

    private static double bypassed(Load load) {
        double both = load.bypass() + load.misses();
        return both <= 0 ? 0 : load.bypass() / both;
    }

    private static Level errors(Evidence evidence) {
        return evidence.gridErrors().values().stream().reduce(Level.UNKNOWN, Level::plus);
    }

    private static String innocent(Evidence evidence, Level loads) {
        if (!loads.isKnown()) {
            return "Nothing is known of loads of the cache.";
        }
        String hits =
                evidence.hits().isKnown() ? "; it answers " + Words.percent(evidence.hits()) + " of the reads" : "";
        return "The cache loads no more than this traffic always did: " + Words.rate(loads, "load") + hits + ".";
    }

    private static String ratio(Level hits) {
        return hits.isKnown() ? ", hit ratio " + Words.percent(hits) : "";
    }

    private static Optional<RegionFacts> worst(Evidence evidence) {
        return evidence.regions().stream()
                .filter(region -> region.loads().isKnown())
                .max(Comparator.comparingDouble(
                                (RegionFacts region) -> region.loads().extra())
                        .thenComparing(RegionFacts::region));
    }

    /** The first of these that is seen. */
    private static String why(Case all, Optional<RegionFacts> worst) {
        Level errors = errors(all.evidence());
        if (errors.current() - errors.normal() >= FEWEST) {
            return "The grid does not answer: " + Words.rate(errors, "error") + " ("
                    + String.join(", ", all.evidence().gridErrors().keySet()) + ").";
        }
        Optional<Happening> cleared = all.changes().closest(Kind.CACHE_CLEARED, all.onset(Symptom.MISSES));
        if (cleared.isPresent()) {
            String what = cleared.get().subject().isBlank()
                    ? "the cache"
                    : Words.name(cleared.get().subject());
            return Words.who(cleared.get()) + " cleared " + what + " at "
                    + Words.time(cleared.get().at()) + ".";
        }
        Optional<Happening> started = all.changes()
                .closest(Kind.RESTART, all.onset(Symptom.MISSES))
                .or(() -> all.changes().closest(Kind.DEPLOYMENT, all.onset(Symptom.MISSES)));
        if (started.isPresent()) {
            String node = started.get().node();
            return (node.isBlank() ? "A node" : Words.begun(Words.node(node))) + " was started at "
                    + Words.time(started.get().at()) + " and began with nothing.";
        }
        return worst.map(MissJudge::turnover).orElse("");
    }

    private static String turnover(RegionFacts region) {
        double loads = region.loads().current();
        if (region.evictions().current() >= loads / 2 && region.evictions().current() > 0) {
            return "It has too little room: it lets go of "
                    + Words.rate(region.evictions(), "entry").replace("entrys", "entries") + ".";
        }
        if (region.invalidations().extra() > 0 && region.invalidations().current() >= loads / 10) {
            return "Changes strike out what it keeps: " + Words.rate(region.invalidations(), "change") + ".";
        }
        return "";
    }

    private static List<String> evidence(Case all, Optional<RegionFacts> worst) {
        List<String> lines = new ArrayList<>();
        lines.add("Loads of the cache: " + Words.rate(all.evidence().loads(), "load") + ".");
        if (all.evidence().hits().isKnown()) {
            lines.add("Of all reads the cache answers "
                    + Words.percent(all.evidence().hits()) + ".");
        }
        worst.ifPresent(region -> lines.add(Words.name(region.region()) + ": " + Words.rate(region.loads(), "load")
                + ", of " + Words.rate(region.reads(), "read") + "."));
        all.evidence()
                .gridErrors()
                .forEach((kind, errors) ->
                        lines.add("The grid could not answer, " + kind + ": " + Words.rate(errors, "time") + "."));
        all.changes()
                .of(Kind.CACHE_CLEARED, Kind.RESTART)
                .map(happening -> Words.time(happening.at()) + ": " + Words.shortened(happening.text(), 200))
                .forEach(lines::add);
        return lines;
    }
}
