package levee.command;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;
import levee.command.accounts.DemoAccounts;
import levee.command.cluster.Cluster;
import levee.command.cluster.Settings;
import levee.command.cluster.Stage;
import levee.command.database.DatabaseAccess;
import levee.command.database.EmbeddedDatabase;
import levee.command.database.Make;
import levee.command.database.Migrations;
import levee.command.database.Transaction;
import levee.command.machine.Folders;
import levee.command.machine.PrivateFile;
import levee.command.seed.Seed;
import levee.loadtest.LoadTestSettings;

/** The steps from nothing, or from what runs already, to a shop whose every node is ready. */
final class Startup {
    private static final long USUAL_PRODUCTS = 2_000;
    private static final String PUBLIC_URL = "levee.public-url";

    private final Workplace workplace;
    private final Wish wish;
    private final Progress progress;

    Startup(Workplace workplace, Wish wish, Progress progress) {
        this.workplace = workplace;
        this.wish = wish;
        this.progress = progress;
    }

    /** Broken off or failing, it ends what it started and leaves alone what ran before. */
    Running run() {
        if (wish.fresh()) {
            new Shutdown(workplace, progress).run();
            forget();
        }
        try (var takeBack = TakeBack.of(workplace, progress)) {
            var settings = workplace.settings(wish.stage());
            settings.unknown(workplace.environment())
                    .forEach(variable -> progress.accept(
                            "Nothing reads the environment variable " + variable + "; is it misspelt?"));
            var running = wish.running(workplace, place(settings));
            var nodes = running.cluster(workplace);
            nodes.requirePorts();
            running.embedded(workplace).ifPresent(EmbeddedDatabase::requireWholeLog);
            running.save(workplace);
            var database = startDatabase(running, settings);
            Migrations.apply(database, progress);
            fill(database);
            running.replicas(workplace).ifPresent(replicas -> replicas.be(wish.replicas(), progress));
            startNodes(new Cluster(running.plan(workplace, complete(settings, database, nodes))));
            if (new LoadTestSettings(settings::get).schedule(wish.stage().id())) {
                new LoadWatch(workplace).start(progress);
            }
            takeBack.keep();
            return running;
        }
    }

    private void forget() {
        progress.accept("Throwing away all data in " + workplace.home());
        for (var folder : new String[] {"data", "nodes", "mail", "gateway"}) {
            Folders.delete(workplace.home().resolve(folder));
        }
    }

    private String place(Settings settings) {
        return wish.make()
                .map(Make::title)
                .orElseGet(() -> settings.ownDatabase().place());
    }

    private DatabaseAccess startDatabase(Running running, Settings settings) {
        return running.embedded(workplace).map(server -> server.start(progress)).orElseGet(() -> {
            progress.accept("Using the database " + running.database());
            return settings.ownDatabase().requireAnswer();
        });
    }

    private void fill(DatabaseAccess database) {
        if (wish.stage() == Stage.LIVE) {
            DemoAccounts.refuse(database);
        } else {
            DemoAccounts.ensure(database, PrivateFile.secret(workplace.demoPassword()), Clock.systemUTC());
        }
        // A live shop sells its owner's products, unless it is told otherwise.
        if (wish.stage() != Stage.LIVE || wish.products().isPresent()) {
            Transaction.run(database, connection -> Seed.run(connection, products(connection), progress));
        }
    }

    private long products(Connection connection) throws SQLException {
        return wish.products().isPresent()
                ? wish.products().getAsInt()
                : Seed.products(connection).orElse(USUAL_PRODUCTS);
    }

    private static Settings complete(Settings settings, DatabaseAccess database, Cluster nodes) {
        var complete = settings.with(database.settings());
        return complete.get(PUBLIC_URL) == null ? complete.with(Map.of(PUBLIC_URL, nodes.url(1))) : complete;
    }

    private void startNodes(Cluster cluster) {
        cluster.stopSurplus(progress);
        cluster.start(progress);
        cluster.renew(progress);
    }
}
