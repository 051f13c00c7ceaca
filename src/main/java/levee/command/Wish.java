package levee.command;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import levee.command.cluster.Stage;
import levee.command.database.Make;
import levee.command.machine.Failure;

/**
 * What {@code start} is asked for, once what was not said is filled in: from what runs already, so that a second
 * {@code start} changes nothing, else from the defaults.
 *
 * @param make empty for a database of the user's own
 * @param products empty when nothing was said
 */
record Wish(Stage stage, int nodes, boolean fresh, Optional<Make> make, int replicas, OptionalInt products) {
    private static final int USUAL_NODES = 2;
    private static final String OWN_DATABASE = "LEVEE_DB_URL";
    private static final String OWN_DATABASE_SETTING = "levee.db.url";

    /**
     * What was said on the command line; null where nothing was.
     *
     * @param running what runs now, if anything does
     */
    static Wish of(
            Stage stage,
            Integer nodes,
            boolean fresh,
            Make make,
            Integer replicas,
            Integer products,
            Workplace workplace,
            Optional<Running> running) {
        var wanted = either(stage, running.map(Running::stage), Stage.DEV);
        var own = workplace.settings(wanted).get(OWN_DATABASE_SETTING) != null;
        if (own && make != null) {
            throw new Failure("--database chooses among the databases that Levee brings; " + OWN_DATABASE
                    + " names one of your own. Leave one of them out.");
        }
        if (own && fresh) {
            throw new Failure("--fresh does not empty a database of your own. Empty it yourself, then start.");
        }
        var wish = new Wish(
                wanted,
                either(nodes, running.map(Running::nodes), USUAL_NODES),
                fresh,
                own ? Optional.empty() : Optional.of(either(make, running.flatMap(Running::make), Make.MARIADB)),
                either(replicas, running.map(Running::replicas), 0),
                products == null ? OptionalInt.empty() : OptionalInt.of(products));
        if (wish.replicas > 0 && !wish.make.equals(Optional.of(Make.MARIADB))) {
            throw new Failure(
                    "--replicas are of the MariaDB that Levee brings. Those of a database of your own are named by"
                            + " LEVEE_DB_REPLICAS=host:port,…");
        }
        if (fresh && wish.stage == Stage.LIVE) {
            throw new Failure("--fresh would throw away a live shop's orders. If you mean it, remove "
                    + workplace.home().resolve("data") + " yourself.");
        }
        if (!fresh) {
            running.ifPresent(now -> wish.requireSame(now, workplace));
        }
        return wish;
    }

    private static <T> T either(T said, Optional<T> now, T usual) {
        return said == null ? now.orElse(usual) : said;
    }

    /** Nodes of different stages, databases or ports do not belong into one grid. */
    private void requireSame(Running now, Workplace workplace) {
        require(stage == now.stage(), "stage " + now.stage().id());
        require(make.equals(now.make()), "the database " + now.database());
        require(workplace.httpPort() == now.httpPort(), "LEVEE_HTTP_PORT=" + now.httpPort());
        require(workplace.gridPort() == now.gridPort(), "LEVEE_GRID_PORT=" + now.gridPort());
        require(
                make.isEmpty() || workplace.databasePort() == now.databasePort(),
                "LEVEE_DB_PORT=" + now.databasePort());
    }

    private static void require(boolean same, String now) {
        if (!same) {
            throw new Failure("The shop runs with " + now + ". To start it otherwise, end it first: payara/levee stop");
        }
    }

    Running running(Workplace workplace, String database) {
        return new Running(
                stage,
                nodes,
                make,
                replicas,
                Objects.requireNonNull(database),
                workplace.httpPort(),
                workplace.gridPort(),
                workplace.databasePort());
    }
}
