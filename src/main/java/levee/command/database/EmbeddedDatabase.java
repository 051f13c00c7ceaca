package levee.command.database;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;
import levee.command.machine.DetachedProcess;
import levee.command.machine.Failure;
import levee.command.machine.Folders;
import levee.command.machine.LogTail;
import levee.command.machine.Ports;
import levee.command.machine.PrivateFile;
import levee.command.machine.Waiting;

/**
 * A database server that Levee brings along and runs in a process of its own, which outlives the command. It listens on
 * 127.0.0.1 alone, demands a password, and keeps all that it has in one folder: data, password, log, process file.
 * Removing the folder while it does not run leaves nothing of it.
 */
public final class EmbeddedDatabase implements AutoCloseable {
    static final String USER = "levee";
    private static final String SCHEMA = "levee";
    /** Says that the log has all that the data have, so that a replica may begin empty; it is kept ever after. */
    private static final String WHOLE_LOG = "whole-log";

    private static final Duration START_BOUND = Duration.ofSeconds(120);
    private static final Duration STOP_BOUND = Duration.ofSeconds(60);
    private static final Duration LOOK_EVERY = Duration.ofMillis(100);

    private final Make make;
    private final Path folder;
    private final int port;
    private final Replication replication;
    private final Servers servers;
    private final DetachedProcess process;

    /** @param folder the folder of this one server; made when it is missing */
    public EmbeddedDatabase(Make make, Path folder, int port) {
        this(make, folder, port, Files.exists(folder.resolve(WHOLE_LOG)) ? Replication.OF_PRIMARY : Replication.NONE);
    }

    private EmbeddedDatabase(Make make, Path folder, int port, Replication replication) {
        this.replication = replication;
        this.make = make;
        this.folder = folder.toAbsolutePath().normalize();
        this.port = port;
        this.servers = Servers.shared();
        this.process = new DetachedProcess(this.folder.resolve("server.pid"));
    }

    /** A MariaDB that others can follow from its first statement on; it does not start on data begun otherwise. */
    public static EmbeddedDatabase primary(Path folder, int port) {
        return new EmbeddedDatabase(Make.MARIADB, folder, port, Replication.OF_PRIMARY);
    }

    /** One that follows this, with the same users, whenever both run. This is a {@link #primary}. */
    public EmbeddedDatabase replica(Path at, int itsPort) {
        var password = PrivateFile.secret(passwordFile());
        Folders.create(at);
        PrivateFile.write(at.resolve("password"), password);
        return new EmbeddedDatabase(make, at, itsPort, Replication.following(port, USER, password, itsPort));
    }

    /** @throws Failure when this is to be a {@link #primary} and its data were begun otherwise */
    public void requireWholeLog() {
        if (replication.isLeading() && Files.exists(data()) && Files.notExists(folder.resolve(WHOLE_LOG))) {
            throw new Failure("The database in " + folder + " was begun without replicas: it has no log of what came"
                    + " before, and a replica would lack it. Begin anew with --fresh, or leave --replicas out.");
        }
    }

    /** Returns once it answers; at once when it runs already. */
    public DatabaseAccess start(Consumer<String> progress) {
        requireWholeLog();
        if (!process.running()) {
            Ports.requireFree(port, make.title(), "LEVEE_DB_PORT");
            install(progress);
            progress.accept("Starting " + make.title() + " on port " + port);
            launch();
        }
        awaitAnswer();
        return access();
    }

    private void install(Consumer<String> progress) {
        var programs = servers.programs(make, progress);
        if (Files.notExists(data())) {
            progress.accept("Making an empty database in " + folder);
            // Made aside and moved, so that an installation broken off half-way is not taken for a whole one.
            var draft = folder.resolve("data.draft");
            Folders.delete(draft);
            Folders.create(temporary());
            make.software().install(programs, draft, temporary());
            if (replication.isLeading()) {
                PrivateFile.write(folder.resolve(WHOLE_LOG), "");
            }
            Folders.move(draft, data());
        }
    }

    private void launch() {
        var password = PrivateFile.secret(passwordFile());
        // One of its own: a server that starts removes what looks like a left-over of itself, also another's.
        Folders.create(temporary());
        var first = replication.follows() ? "" : FirstStatements.of(SCHEMA, USER, password);
        PrivateFile.write(firstStatements(), first + replication.statements());
        process.start(command(), log());
    }

    private List<String> command() {
        var programs = servers.folder(make);
        var command = new ArrayList<>(List.of(
                make.software().server(programs).toString(),
                "--no-defaults",
                "--basedir=" + programs,
                "--datadir=" + data(),
                "--tmpdir=" + temporary(),
                "--bind-address=127.0.0.1",
                "--port=" + port,
                // Relative to the data folder: a socket's path may not be longer than 107 letters.
                "--socket=server.sock",
                "--pid-file=server.pid",
                "--init-file=" + firstStatements(),
                "--skip-ssl",
                "--skip-name-resolve",
                "--default-time-zone=+00:00",
                "--character-set-server=utf8mb4",
                "--collation-server=utf8mb4_unicode_520_ci",
                "--max-connections=500",
                "--innodb-ft-min-token-size=2",
                "--innodb-buffer-pool-size=" + BufferPool.megabytes() + "M",
                "--innodb-log-file-size=256M"));
        command.addAll(make.software().options());
        command.addAll(replication.options());
        return RightUser.of(command);
    }

    private void awaitAnswer() {
        if (!Waiting.until(() -> !process.running() || answers(), START_BOUND, LOOK_EVERY) || !process.running()) {
            var died = process.running() ? " does not answer" : " ended by itself";
            process.kill();
            throw new Failure(
                    make.title() + died + ". Its log, " + log() + ", ends with:\n" + LogTail.of(log(), "ERROR"));
        }
    }

    private boolean answers() {
        try (var connection = access().open()) {
            return connection.isValid(1);
        } catch (SQLException e) {
            return false;
        }
    }

    public boolean running() {
        return process.running();
    }

    /** How to get in; a password is made when there is none yet. */
    public DatabaseAccess access() {
        return new DatabaseAccess(DatabaseUrl.embedded(port, SCHEMA), USER, PrivateFile.secret(passwordFile()));
    }

    public OptionalLong pid() {
        return process.pid();
    }

    public Make make() {
        return make;
    }

    /** Everything committed is kept. */
    public void stop() {
        process.stop(STOP_BOUND);
    }

    /** Ends it as a power failure would. Everything committed is kept all the same. */
    public void kill() {
        process.kill();
    }

    /** Stops it. */
    @Override
    public void close() {
        stop();
    }

    /** Forgets all data. It may not run. */
    public void erase() {
        if (running()) {
            throw new IllegalStateException(make.title() + " runs");
        }
        Folders.delete(folder);
    }

    private Path data() {
        return folder.resolve("data");
    }

    private Path temporary() {
        return folder.resolve("tmp");
    }

    private Path passwordFile() {
        return folder.resolve("password");
    }

    private Path firstStatements() {
        return folder.resolve("first-statements.sql");
    }

    private Path log() {
        return folder.resolve("server.log");
    }
}
