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
                        .forEach((kind, names) -> findings.add(difference(kind, names, node, own, other, facts))));
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

    private static Finding difference(
            String kind,
            List<String> names,
            String node,
            Map<String, String> own,
            String other,
            Map<String, String> others) {
        StringBuilder what = new StringBuilder(
                "Nodes " + node + " and " + other + " differ in " + names.size() + " of their " + kind + " facts.");
        names.stream()
                .limit(SHOWN)
                .forEach(name -> what.append(' ')
                        .append(name.substring(name.indexOf(' ') + 1))
                        .append(": here ")
                        .append(own.getOrDefault(name, "nothing"))
                        .append("; on node ")
                        .append(other)
                        .append(' ')
                        .append(others.getOrDefault(name, "nothing"))
                        .append('.'));
        return new Finding(
                Kind.NODES_DIFFER,
                Severity.WARNING,
                kind + ", node " + other,
                what.toString(),
                "A visitor is served by either: what one spares the database the other sends, and what is measured on one is"
                        + " not so on the other.",
                "Start both with the same build, the same payara/hazelcast.xml and the same settings. While a new version is"
                        + " brought to the nodes one after the other, this passes by itself.",
                0);
    }
}
