package levee.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.time.Clock;
import java.util.Arrays;
import java.util.concurrent.Callable;
import levee.command.accounts.Administrators;
import levee.command.database.DatabaseAccess;
import levee.command.database.EmbeddedDatabase;
import levee.command.machine.Failure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code payara/levee administrator EMAIL}. */
@Command(
        name = "administrator",
        description = {
            "Makes an administrator of the running shop: a new account, or one that exists, which gets the new password.",
            "Asks for the password; reads it from standard input when that is not a terminal."
        })
final class Administrator implements Callable<Integer> {
    @Parameters(paramLabel = "EMAIL")
    private String email;

    @Spec
    private CommandSpec spec;

    private final Workplace workplace;

    Administrator(Workplace workplace) {
        this.workplace = workplace;
    }

    @Override
    public Integer call() {
        if (!Administrators.validEmail(email)) {
            throw new ParameterException(spec.commandLine(), "\"" + email + "\" is not an e-mail address.");
        }
        var database = database();
        var password = password();
        var appointment = Administrators.appoint(database, email, password, Clock.systemUTC());
        Arrays.fill(password, ' ');
        var words = switch (appointment) {
            case CREATED -> email + " is an administrator now.";
            case PROMOTED -> email + " had an account; it is an administrator's now, and has the new password.";
        };
        spec.commandLine().getErr().println(words);
        return 0;
    }

    private DatabaseAccess database() {
        var running = Running.now(workplace)
                .orElseThrow(() -> new Failure("The shop does not run. Start it first: payara/levee start"));
        return running.embedded(workplace)
                .map(EmbeddedDatabase::access)
                .orElseGet(() -> running.settings(workplace).ownDatabase());
    }

    private char[] password() {
        var console = System.console();
        var password = console == null ? firstLine() : asked(console);
        if (password.length < Administrators.SHORTEST_PASSWORD) {
            throw new Failure("The password must have " + Administrators.SHORTEST_PASSWORD + " characters or more.");
        }
        return password;
    }

    private static char[] asked(java.io.Console console) {
        var password = console.readPassword("New password (%d characters or more): ", Administrators.SHORTEST_PASSWORD);
        var again = console.readPassword("The same again: ");
        if (password == null || !Arrays.equals(password, again)) {
            throw new Failure("The two are not the same; nothing was changed.");
        }
        return password;
    }

    private static char[] firstLine() {
        try {
            var line = new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset())).readLine();
            return line == null ? new char[0] : line.toCharArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
