package levee.cache.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import levee.cache.audit.Finding.Kind;

/**
 * What is in effect on another node and not on this one. What is compared are facts: texts by their names, of which the
 * first word says what kind they are.
 */
final class Differences {

    private static final int SHOWN = 3;

    private Differences() {}

    /** @param others the facts of the others that are heard of, by node */
    static List<Finding> of(String node, SortedMap<String, String> own, Map<String, SortedMap<String, String>> others) {
        List<Finding> findings = new ArrayList<>();
        new TreeMap<>(others)
                .forEach((other, facts) -> differing(own, facts)
                        .forEach((kind, names) -> findings.add(
                                node.compareTo(other) < 0
                                        ? difference(kind, names, node, own, other, facts)
                                        : difference(kind, names, other, facts, node, own))));
        return findings;
    }

    /** The names of those facts that differ, by kind. */
    private static SortedMap<String, List<String>> differing(Map<String, String> one, Map<String, String> other) {
        TreeSet<String> names = new TreeSet<>(one.keySet());
        names.addAll(other.keySet());
        SortedMap<String, List<String>> differing = new TreeMap<>();
        for (String name : names) {
            if (!Objects.equals(one.get(name), other.get(name))) {
                differing
                        .computeIfAbsent(name.split(" ", 2)[0], added -> new ArrayList<>())
                        .add(name);
            }
        }
        return differing;
    }

    /** In the same words on both. */
    private static Finding difference(
            String kind,
            List<String> names,
            String one,
            Map<String, String> ofOne,
            String other,
            Map<String, String> ofOther) {
        String both = one + " and " + other;
        StringBuilder what =
                new StringBuilder("Nodes " + both + " differ in " + names.size() + " of their " + kind + " facts.");
        names.stream()
                .limit(SHOWN)
                .forEach(name -> what.append(' ')
                        .append(name.substring(name.indexOf(' ') + 1))
                        .append(": on node ")
                        .append(one)
                        .append(' ')
                        .append(ofOne.getOrDefault(name, "nothing"))
                        .append("; on node ")
                        .append(other)
                        .append(' ')
                        .append(ofOther.getOrDefault(name, "nothing"))
                        .append('.'));
        return new Finding(
                Kind.NODES_DIFFER,
                Severity.WARNING,
                kind + " facts, nodes " + both,
                what.toString(),
                "A visitor is served by either: what one spares the database the other sends, and what is measured on one is"
                        + " not so on the other.",
                "Start both with the same build, the same payara/hazelcast.xml and the same settings. While a new version is"
                        + " brought to the nodes one after the other, this passes by itself.",
                0);
    }
}
