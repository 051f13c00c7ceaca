package levee.command.cluster;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The nodes of one shop, which find each other in one data grid. They run in processes of their own and outlive the
 * object: another one with the same plan takes them over. Nodes are numbered from 1.
 */
public final class Cluster implements AutoCloseable {

    private final Plan plan;
    private final List<Node> nodes;

    public Cluster(Plan plan) {
        this.plan = plan;
        this.nodes = IntStream.rangeClosed(1, plan.nodes())
                .mapToObj(number -> new Node(plan, number))
                .toList();
    }

    /**
     * Starts the nodes that do not run, all at once, and returns when every node is ready.
     *
     * @throws levee.command.machine.Failure with what the log says when a node ends or does not become ready in time;
     *     those that it started are left as they are
     */
    public Cluster start(Consumer<String> progress) {
        requirePorts();
        var missing = nodes.stream().filter(node -> !node.running()).toList();
        for (var node : missing) {
            progress.accept("Starting node " + node.number() + " on port " + plan.httpPort(node.number()));
            node.launch();
        }
        awaitReady(nodes, progress);
        return this;
    }

    /** Fails, naming the first port that a node which does not run would find taken. */
    public void requirePorts() {
        nodes.stream().filter(node -> !node.running()).forEach(Node::requirePorts);
    }

    /** By which the nodes of the plan know themselves, and each other. */
    public List<String> names() {
        return names(nodes);
    }

    /** Of those that run. */
    public List<String> namesOfRunning() {
        return names(nodes.stream().filter(Node::running).toList());
    }

    private List<String> names(List<Node> some) {
        return some.stream()
                .map(node -> NodeSettings.of(plan, node.number()).get(NodeSettings.NODE))
                .toList();
    }

    /** Whether any node runs, those beyond the plan's number included. */
    public boolean anyRunning() {
        return all().anyMatch(Node::running);
    }

    /** Stops the nodes beyond the plan's number. */
    public void stopSurplus(Consumer<String> progress) {
        surplus().filter(Node::running).forEach(node -> {
            progress.accept("Stopping node " + node.number());
            node.stop();
        });
    }

    private Stream<Node> surplus() {
        return IntStream.rangeClosed(nodes.size() + 1, Plan.MOST_NODES).mapToObj(number -> new Node(plan, number));
    }

    /** Replaces, one after the other, the nodes that run another build or other settings than the plan's. */
    public void renew(Consumer<String> progress) {
        for (var node : outdated()) {
            progress.accept("Restarting node " + node.number() + " with the new build or settings; the others go on");
            node.stop();
            node.launch();
            awaitReady(List.of(node), progress);
        }
    }

    private List<Node> outdated() {
        return nodes.stream().filter(node -> node.running() && !node.current()).toList();
    }

    private static void awaitReady(List<Node> nodes, Consumer<String> progress) {
        new Readiness(nodes, progress).await();
    }

    public int size() {
        return nodes.size();
    }

    /** The address of the node's home page, without the last slash. */
    public String url(int node) {
        return node(node).url();
    }

    public List<String> urls() {
        return nodes.stream().map(Node::url).toList();
    }

    public boolean running(int node) {
        return node(node).running();
    }

    public boolean ready(int node) {
        return node(node).ready();
    }

    /** Whether it runs this build with these settings. */
    public boolean current(int node) {
        return node(node).current();
    }

    public List<NodeState> states() {
        return nodes.parallelStream().map(Node::state).toList();
    }

    /** The processes of all nodes that run, those beyond the plan's number included. */
    public Set<Long> pids() {
        return all().flatMap(node -> node.pid().stream().boxed()).collect(Collectors.toSet());
    }

    /** Ends at once all nodes but those with these processes. */
    public void killAllBut(Set<Long> pids) {
        all().filter(node -> node.pid().stream().noneMatch(pids::contains)).forEach(Node::kill);
    }

    private Stream<Node> all() {
        return Stream.concat(nodes.stream(), surplus());
    }

    public OptionalLong pid(int node) {
        return node(node).pid();
    }

    public Path log(int node) {
        return node(node).log();
    }

    /** Ends the node as a crash would (SIGKILL), and returns when it is gone. */
    public void kill(int node) {
        node(node).kill();
    }

    /** Asks the node to end, and returns when it has. */
    public void stop(int node) {
        node(node).stop();
    }

    /** Ends the node if it runs, starts it, and returns when it is ready. */
    public void restart(int node, Consumer<String> progress) {
        stop(node);
        node(node).launch();
        awaitReady(List.of(node(node)), progress);
    }

    /** Starts a node that has died, with the settings that it had then, and returns at once. */
    public void revive(int node) {
        node(node).relaunch();
    }

    /** Asks all nodes to end, at the same time, and returns when they have. */
    public void stop() {
        all().parallel().forEach(Node::stop);
    }

    /** Stops all nodes. */
    @Override
    public void close() {
        stop();
    }

    private Node node(int number) {
        return nodes.get(number - 1);
    }
}
