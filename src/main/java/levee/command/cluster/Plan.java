package levee.command.cluster;

import java.nio.file.Path;

/**
 * What a cluster consists of.
 *
 * @param folder each node has a folder in it, named by its number
 * @param httpPort node n listens on the n-1st after it
 * @param gridPort the same for the data grid; one grid is told from another by it
 * @param heap of each node, as Java writes it: 512m
 */
public record Plan(
        Path folder, Path war, Path payara, int nodes, int httpPort, int gridPort, String heap, Settings settings) {
    public static final int MOST_NODES = 9;

    private static final Path WAR = Path.of("target", "levee.war");
    private static final Path PAYARA = Path.of("target", "payara-micro.jar");

    public Plan {
        folder = folder.toAbsolutePath().normalize();
        war = war.toAbsolutePath();
        payara = payara.toAbsolutePath();
    }

    /** Nodes of this build. */
    public static Plan of(Path folder, int nodes, int httpPort, int gridPort, Settings settings) {
        return new Plan(folder, WAR, PAYARA, nodes, httpPort, gridPort, "512m", settings);
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
