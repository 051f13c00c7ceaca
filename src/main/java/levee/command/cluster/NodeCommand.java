package levee.command.cluster;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The command line of one node. It holds no secret: those are in the settings file. */
public final class NodeCommand {

    /** The C library keeps up to eight heaps for each core, each of which keeps what its threads once needed. */
    static final Map<String, String> ENVIRONMENT = Map.of("MALLOC_ARENA_MAX", "2");

    private static final Path GRID = Path.of("payara", "hazelcast.xml").toAbsolutePath();
    private static final Path LOGGING = Path.of("payara", "logging.properties").toAbsolutePath();
    private static final Path BEFORE_BOOT =
            Path.of("payara", "boot", "before.asadmin").toAbsolutePath();

    private NodeCommand() {}

    /** Java itself as a node has it, with so much memory. */
    public static List<String> jvm(String heap) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap,
                // Starts with a fifth less of processor time than G1, and takes 60 MB less.
                "-XX:+UseSerialGC",
                // Begins small and grows with what is alive in it. By default it begins with a 64th of the machine's
                // memory, and keeps that.
                "-Xms160m",
                // What a request makes and lets go is to die young: half as many full collections, each of which stops
                // a
                // node for longer than it may trust its memory.
                "-Xmn96m",
                "-XX:SurvivorRatio=4",
                "-XX:MinHeapFreeRatio=15",
                "-XX:MaxHeapFreeRatio=30",
                "-XX:-ShrinkHeapInSteps",
                // What Payara and the shop come to: else a full collection marks each step on the way there.
                "-XX:MetaspaceSize=128m",
                // A node that lacks memory is worth less than none: end it, the others take over.
                "-XX:+ExitOnOutOfMemoryError",
                // Gives back what compiling took, some 200 MB under load; a JVM too old to know how goes without.
                "-XX:+IgnoreUnrecognizedVMOptions",
                "-XX:TrimNativeHeapInterval=5000",
                // A library would log through SLF4J, and nobody has asked it to: not even for that is a line wanted.
                "-Dslf4j.internal.verbosity=ERROR",
                "-Dfile.encoding=UTF-8",
                "-Duser.timezone=UTC");
    }

    static List<String> of(Plan plan, int node, Path settings) {
        var command = new ArrayList<>(jvm(plan.heap()));
        command.addAll(List.of(
                "-jar",
                plan.payara().toString(),
                "--deploy",
                plan.war().toString(),
                "--contextroot",
                "/",
                "--port",
                Integer.toString(plan.httpPort(node)),
                "--name",
                "node-" + node,
                "--nohostaware",
                "--disablephonehome",
                "--rootDir",
                plan.folder(node).resolve("payara").toString(),
                "--hzconfigfile",
                GRID.toString(),
                "--logproperties",
                LOGGING.toString(),
                "--prebootcommandfile",
                BEFORE_BOOT.toString(),
                "--systemproperties",
                settings.toString()));
        plan.besides().forEach(other -> command.addAll(List.of("--deploy", other.toString())));
        return command;
    }
}
