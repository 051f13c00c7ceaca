package levee.command.drill;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import levee.command.cluster.Cluster;
import levee.command.database.DatabaseAccess;

/**
 * The shop in which a drill is played.
 *
 * @param stage as the nodes were started
 * @param allowed whether its settings allow drills
 * @param aftermath how long it is watched after the last visitor, for it to say that it is over
 * @param folder for the drill's files
 */
public record Scene(
        String stage, boolean allowed, Cluster cluster, DatabaseAccess database, Duration aftermath, Path folder) {

    /** The numbers of those that run. */
    List<Integer> nodes() {
        return IntStream.rangeClosed(1, cluster.size())
                .filter(cluster::running)
                .boxed()
                .toList();
    }

    List<String> addresses() {
        return nodes().stream().map(cluster::url).toList();
    }
}
