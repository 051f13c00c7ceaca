package levee.command.load;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import levee.command.bench.Counters;
import levee.command.database.DatabaseAccess;
import levee.command.visitor.Answer;
import levee.command.visitor.Visitor;

/**
 * The shop that is put under load.
 *
 * @param addresses where visitors are sent
 * @param nodes whose {@code /metrics} are read; empty where they cannot be
 * @param database empty for a shop that others run
 */
public record Target(List<String> addresses, List<String> nodes, Optional<DatabaseAccess> database, String stage) {

    public Target {
        addresses = List.copyOf(addresses);
        nodes = List.copyOf(nodes);
    }

    /** What all nodes have counted so far; empty if one of them does not tell. */
    Optional<Counters> counters() {
        List<Counters> told = new ArrayList<>();
        for (String node : nodes) {
            try {
                Answer answer = new Visitor(URI.create(node)).get("/metrics");
                if (answer.status() != 200) {
                    return Optional.empty();
                }
                told.add(Counters.parse(answer.body()));
            } catch (RuntimeException e) {
                return Optional.empty();
            }
        }
        return told.stream().reduce(Counters::plus);
    }
}
