package levee.command.database;

import java.util.ArrayList;
import java.util.List;

/** The servers refuse to run as root unless they are told that it is meant. */
final class RightUser {
    private static final int AFTER_NO_DEFAULTS = 2;

    private RightUser() {}

    static List<String> of(List<String> command) {
        var complete = new ArrayList<>(command);
        if (System.getProperty("user.name").equals("root")) {
            complete.add(AFTER_NO_DEFAULTS, "--user=root");
        }
        return complete;
    }
}
