package levee.cache.audit;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import levee.cache.CacheStatistics.Tier;
import levee.cache.Changes;
import levee.cache.PolicyRecord;
import levee.cache.Region;
import levee.cache.audit.Audit.Cause;
import levee.cache.audit.Finding.Kind;
import levee.cache.pages.PageRules;
import org.eclipse.persistence.internal.sessions.AbstractSession;

/** Holds what is in effect on this node against what is meant to be. Used by one thread at a time. */
final class Auditor {

    /** What may be so for a moment without anything being wrong: it counts if it is so a second time. */
    private static final Set<Kind> FLEETING = EnumSet.of(Kind.NODES_DIFFER, Kind.CANARY);

    /** Within which the other nodes, which learn of a change at the same time, have said what is in effect on them. */
    private static final long MILLIS_BETWEEN = 2_000;

    private final String node;
    private final SessionReader session;
    private final RegionReader regions = new RegionReader();
    private final BypassRates bypasses = new BypassRates();
    private final Map<String, String> settings;

    /** @param settings what else is to be the same on all nodes, by name */
    Auditor(String node, AbstractSession session, Map<String, String> settings) {
        this.node = node;
        this.session = new SessionReader(session);
        this.settings = settings;
    }

    /** @param connection on which each statement is a transaction */
    Audit audit(Cause cause, Connection connection) throws SQLException {
        bypasses.look();
        Audit first = look(cause, connection);
        if (first.findings().stream().noneMatch(Auditor::isFleeting)) {
            return first;
        }
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(MILLIS_BETWEEN));
        Audit second = look(cause, connection);
        return without(
                second,
                finding -> isFleeting(finding)
                        && first.findings().stream()
                                .noneMatch(before -> before.kind() == finding.kind()
                                        && before.place().equals(finding.place())));
    }

    private static boolean isFleeting(Finding finding) {
        return FLEETING.contains(finding.kind());
    }

    private static Audit without(Audit audit, Predicate<Finding> unwanted) {
        List<Finding> findings =
                audit.findings().stream().filter(unwanted.negate()).toList();
        return new Audit(audit.node(), audit.cause(), audit.answered(), findings, audit.canaries(), audit.facts());
    }

    private Audit look(Cause cause, Connection connection) throws SQLException {
        long answered = Changes.ofThisNode().latest(Region.AUDITS);
        List<PolicyRecord> records = PolicyRecord.all(connection);
        List<EffectiveRegion> effective = regions.regions(records);
        List<EffectiveType> types = session.types(RegionReader::traffic);
        List<EffectiveQuery> queries = session.queries(bypasses::of);
        List<EffectiveMap> maps = regions.maps(effective);
        PageRules pages = PageRules.ofThisNode();
        List<CanaryResult> canaries = canaries(effective);
        SortedMap<String, String> facts = facts(types, queries, maps, effective, pages);
        NodeTable.tell(connection, node, facts);

        List<Finding> findings = new ArrayList<>();
        findings.addAll(TypeCheck.of(types));
        findings.addAll(QueryCheck.of(queries));
        findings.addAll(MapCheck.of(maps));
        findings.addAll(RegionCheck.of(effective));
        findings.addAll(HandCheck.of(records));
        findings.addAll(PagesCheck.of(pages, ofPages(effective)));
        findings.addAll(CanaryCheck.of(canaries, traffic(effective)));
        findings.addAll(Differences.of(node, facts, NodeTable.factsOfOthers(connection, node)));
        findings.sort(Finding.WORST_FIRST);
        return new Audit(node, cause, answered, findings, canaries, facts);
    }

    private static List<CanaryResult> canaries(Collection<EffectiveRegion> regions) {
        return regions.stream()
                .flatMap(region -> Canary.read(region.region()).stream())
                .toList();
    }

    private static Traffic ofPages(Collection<EffectiveRegion> regions) {
        double reads = regions.stream()
                .filter(each -> each.region().tier() == Tier.PAGE)
                .mapToDouble(each -> each.traffic().readsPerSecond())
                .sum();
        return new Traffic(reads, 1, 0);
    }

    private static Map<String, Traffic> traffic(Collection<EffectiveRegion> regions) {
        Map<String, Traffic> traffic = new HashMap<>();
        regions.forEach(each -> traffic.put(each.place(), each.traffic()));
        return traffic;
    }

    private SortedMap<String, String> facts(
            List<EffectiveType> types,
            List<EffectiveQuery> queries,
            List<EffectiveMap> maps,
            List<EffectiveRegion> regions,
            PageRules pages) {
        SortedMap<String, String> facts = new TreeMap<>();
        types.stream()
                .filter(type -> type.cacheable() || type.shared())
                .forEach(type -> facts.put("type " + type.name(), type.text()));
        queries.stream()
                .filter(query -> query.reads() != null || query.hint() != null)
                .forEach(query -> facts.put("query " + query.name(), query.text()));
        maps.forEach(map -> facts.put("grid " + map.name(), map.text()));
        regions.forEach(region -> facts.put("policy " + region.place(), RegionCheck.text(region.policy())));
        facts.put("setting pages", String.join(", ", pages.regions()) + ": " + pages.megabytes() + " MB");
        settings.forEach((name, value) -> facts.put("setting " + name, value));
        return facts;
    }
}
