package levee.command.machine;

import java.nio.file.Path;

/** The folder that holds all that is made at run time: {@code .levee} in the checkout, or what LEVEE_HOME names. */
public final class LeveeHome {
    private static final String VARIABLE = "LEVEE_HOME";

    private LeveeHome() {}

    public static Path folder() {
        return Path.of(System.getenv().getOrDefault(VARIABLE, ".levee"))
                .toAbsolutePath()
                .normalize();
    }
}
