package levee.command.cluster;

import java.nio.file.Path;
import java.util.List;

/**
 * What a cluster consists of.
 *
 * @param folder each node has a folder in it, named by its number
 * @param besides WARs that stand beside the shop's, each under its own name: for measuring
 * @param httpPort node n listens on the n-1st after it
 * @param gridPort the same for the data grid; one grid is told from another by it
 * @param heap of each node, as Java writes it: 512m
 */
public record Plan(
        Path folder,
        Path war,
        List<Path> besides,
        Path payara,
        int nodes,
        int httpPort,
        int gridPort,
        String heap,
        Settings settings) {
    public static final int MOST_NODES = 9;

    private static final Path WAR = Path.of("target", "levee.war");
    private static final Path PAYARA = Path.of("target", "payara-micro.jar");

    public Plan {
        folder = folder.toAbsolutePath().normalize();
        war = war.toAbsolutePath();
        besides = besides.stream().map(Path::toAbsolutePath).toList();
        payara = payara.toAbsolutePath();
    }

    /** Nodes of this build. */
    public static Plan of(Path folder, int nodes, int httpPort, int gridPort, Settings settings) {
        return new Plan(folder, WAR, List.of(), PAYARA, nodes, httpPort, gridPort, "512m", settings);
    }

    /** The same nodes with another WAR beside the shop's. */
    public Plan beside(Path other) {
        return new Plan(folder, war, List.of(other), payara, nodes, httpPort, gridPort, heap, settings);
    }

    /** The grid as somebody else joins it: its ports are those of all nodes that there may be, and the next is free. */
    public GridPlace grid() {
        return NodeSettings.grid(this);
    }

    Path folder(int node) {
        return folder.resolve(Integer.toString(node));
    }

    int httpPort(int node) {
        return httpPort + node - 1;
    }

    int gridPort(int node) {
        return gridPort + node - 1;
    }
}
