package levee.alerts.diagnosis;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import levee.signals.Happening;
import levee.traffic.CapacityChange;

/** Collects facts, in any order. What is not told of stays unknown. */
final class EvidenceBuilder {

    private final Instant now;
    private final List<Alarm> alarms = new ArrayList<>();
    private final List<Bypass> bypasses = new ArrayList<>();
    private final List<RegionFacts> regions = new ArrayList<>();
    private final Map<String, Level> gridErrors = new HashMap<>();
    private final List<NodeFacts> nodes = new ArrayList<>();
    private final List<Happening> happenings = new ArrayList<>();
    private final List<PolicyState> policies = new ArrayList<>();
    private TrafficFacts traffic = TrafficFacts.UNKNOWN;
    private DatabaseFacts database = DatabaseFacts.UNKNOWN;
    private CheckoutFacts checkout = CheckoutFacts.UNKNOWN;
    private Optional<CapacityChange> capacity = Optional.empty();

    EvidenceBuilder(Instant now) {
        this.now = now;
    }

    EvidenceBuilder alarm(Alarm alarm) {
        alarms.add(alarm);
        return this;
    }

    EvidenceBuilder bypass(Bypass bypass) {
        bypasses.add(bypass);
        return this;
    }

    EvidenceBuilder region(RegionFacts region) {
        regions.add(region);
        return this;
    }

    EvidenceBuilder gridErrors(String kind, Level perSecond) {
        gridErrors.put(kind, perSecond);
        return this;
    }

    EvidenceBuilder traffic(TrafficFacts facts) {
        traffic = facts;
        return this;
    }

    EvidenceBuilder database(DatabaseFacts facts) {
        database = facts;
        return this;
    }

    EvidenceBuilder checkout(CheckoutFacts facts) {
        checkout = facts;
        return this;
    }

    EvidenceBuilder node(String name, Duration silence, Level heap, Level collecting) {
        nodes.add(new NodeFacts(name, silence, heap, collecting));
        return this;
    }

    EvidenceBuilder happening(Happening happening) {
        happenings.add(happening);
        return this;
    }

    EvidenceBuilder policy(PolicyState state) {
        policies.add(state);
        return this;
    }

    EvidenceBuilder capacity(Optional<CapacityChange> worst) {
        capacity = worst;
        return this;
    }

    Evidence build() {
        return new Evidence(
                now,
                alarms,
                bypasses,
                regions,
                gridErrors,
                traffic,
                database,
                checkout,
                nodes,
                happenings,
                policies,
                capacity);
    }
}
