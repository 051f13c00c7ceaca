package levee.command.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import levee.command.cluster.GridPlace;
import levee.command.machine.Failure;
import levee.command.machine.Folders;

/**
 * What the server is set up as: a domain in Payara's words. Made anew before each start, so that it has the grid, the port
 * and the password of now.
 */
final class Domain {
    private static final String NAME = "console";
    private static final int BEFORE_ITS_VALUE = 1;

    private final Path domains;
    private final Path programs;
    private final Asadmin asadmin;

    Domain(Path folder, Path programs) {
        this.domains = folder.resolve("domains");
        this.programs = programs;
        this.asadmin = new Asadmin(programs, folder);
    }

    void make(GridPlace grid, int port, String password) {
        Folders.delete(domains);
        Folders.create(domains);
        var made = asadmin.run(
                password,
                List.of(
                        "create-domain",
                        "--domaindir",
                        domains.toString(),
                        "--adminport",
                        Integer.toString(port),
                        // Those of the listeners that are shut.
                        "--checkports=false",
                        "--hazelcastautoincrement=false",
                        NAME));
        if (!made.success()) {
            throw new Failure("The console cannot be set up in " + domains + ":\n" + made.output());
        }
        DomainFile.read(config().resolve("domain.xml"))
                .onLoopbackAlone()
                .inGrid(grid)
                .withBoundedMemory()
                .silent()
                .write();
    }

    /** How Payara itself would start it, so that it is a process that is known here and not the child of another. */
    List<String> command() {
        var dump = asadmin.run(
                localPassword(), List.of("start-domain", "--dry-run", "--domaindir", domains.toString(), NAME));
        var command = new ArrayList<>(dump.output()
                .lines()
                .dropWhile(line -> !line.startsWith("/"))
                .filter(line -> !line.isBlank())
                .toList());
        if (!dump.success() || command.isEmpty()) {
            throw new Failure("Payara does not say how it is started:\n" + dump.output());
        }
        // Nobody is there to type the password of the keys: it is the usual one, as long as no key is secret.
        command.set(command.indexOf("-read-stdin") + BEFORE_ITS_VALUE, "false");
        return command;
    }

    /** One that the server makes at each start, for whoever may read its files. */
    String localPassword() {
        var file = config().resolve("local-password");
        try {
            return Files.exists(file) ? Files.readString(file).strip() : "none";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Asadmin asadmin() {
        return asadmin;
    }

    private Path config() {
        return domains.resolve(NAME).resolve("config");
    }
}
