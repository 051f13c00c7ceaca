package levee.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import levee.OnBothMakes;
import levee.Workshop;
import levee.command.machine.Waiting;
import org.junit.jupiter.api.AfterEach;

/** Nodes that watch over one shop, and one of them dies, or the database does. In real time: that is what is promised. */
class WatchIT {

    private static final Duration TAKEN_OVER_WITHIN = Duration.ofSeconds(5);
    /** The first event of a run waits until all observers are found. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final List<String> heard = Collections.synchronizedList(new ArrayList<>());
    private final List<WatchingNode> nodes = new ArrayList<>();

    /** Of both nodes: what is told anywhere. */
    private final class Ear {

        void raised(@Observes AlertRaised event) {
            heard.add("raised " + event.alert().getName().label());
        }
    }

    @AfterEach
    void kill() {
        nodes.forEach(WatchingNode::kill);
    }

    private Table begin(Workshop workshop) {
        Table table = new Table(workshop).clean();
        nodes.clear();
        heard.clear();
        for (String name : List.of("1", "2")) {
            nodes.add(new WatchingNode(name, workshop, new Ear(), Clock.systemUTC()).start());
        }
        await(() -> leader().isPresent());
        return table;
    }

    private Optional<WatchingNode> leader() {
        return nodes.stream().filter(WatchingNode::leads).findFirst();
    }

    private WatchingNode other(WatchingNode than) {
        return nodes.get(1 - nodes.indexOf(than));
    }

    private static void await(BooleanSupplier come) {
        assertThat(Waiting.until(come, PATIENCE, Duration.ofMillis(20))).isTrue();
    }

    private Stream<String> heardOfBypass() {
        return List.copyOf(heard).stream().filter(each -> each.endsWith("CacheBypass"));
    }

    @OnBothMakes
    void whenTheLeaderDiesAnotherTakesOverWithinFiveSecondsAndNothingIsToldTwice(Workshop workshop) {
        Table table = begin(workshop);
        WatchingNode leader = leader().orElseThrow();
        WatchingNode other = other(leader);
        nodes.forEach(node -> node.bypass(true));
        Instant fault = Instant.now();
        await(() -> table.open().size() == 1);
        assertThat(Duration.between(fault, table.open().get(0).getFiredAt())).isLessThan(Duration.ofSeconds(10));
        assertThat(nodes.stream().filter(WatchingNode::leads)).containsExactly(leader);

        long term = leader.term();
        Instant death = Instant.now();
        leader.kill();
        await(other::leads);
        assertThat(Duration.between(death, Instant.now())).isLessThan(TAKEN_OVER_WITHIN);
        assertThat(other.term()).isEqualTo(term + 1);

        await(() -> other.firing().contains(AlertName.CACHE_BYPASS) && other.hasWrittenAll());
        assertThat(table.open()).hasSize(1);
        assertThat(heardOfBypass()).containsExactly("raised CacheBypass");
    }

    @OnBothMakes
    void whatFiresWhileTheDatabaseIsAwayIsToldAndWrittenWhenItIsBack(Workshop workshop) throws Exception {
        Table table = begin(workshop);
        WatchingNode leader = leader().orElseThrow();
        for (WatchingNode node : nodes) {
            node.cut();
        }
        leader.bypass(true);
        await(() -> leader.unwritten.size() == 1);
        assertThat(leader.unwritten.get(0).name()).isEqualTo(AlertName.CACHE_BYPASS);
        assertThat(leader.firing()).contains(AlertName.CACHE_BYPASS);
        assertThat(table.open()).isEmpty();
        Instant fired = leader.unwritten.get(0).firedAt();

        leader.mend();
        await(() -> !table.open().isEmpty());
        assertThat(table.open().get(0).getFiredAt()).isEqualTo(fired.truncatedTo(ChronoUnit.MICROS));
        assertThat(leader.unwritten).hasSize(1);
        assertThat(heardOfBypass()).containsExactly("raised CacheBypass");
    }
}
