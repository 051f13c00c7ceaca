package levee.command.console;

import levee.command.machine.Failure;
import levee.command.machine.Secret;

/**
 * The password of the console's user. The server keeps a hash of it, and nobody keeps itself.
 *
 * @param made whether it was thought of here, and so has to be shown
 */
public record AdminPassword(String text, boolean made) {
    /** Payara takes no shorter one. */
    static final int SHORTEST = 8;

    /**
     * @param said empty if nobody has thought of one
     * @throws Failure if it is none
     */
    public static AdminPassword of(String said) {
        if (said.isEmpty()) {
            return new AdminPassword(Secret.random(), true);
        }
        if (said.length() < SHORTEST || said.chars().anyMatch(AdminPassword::isRefused)) {
            throw new Failure("The console's password must have " + SHORTEST
                    + " characters or more: letters of the Latin alphabet, digits and signs, without blanks.");
        }
        return new AdminPassword(said, false);
    }

    private static boolean isRefused(int letter) {
        return letter <= ' ' || letter > '~';
    }

    @Override
    public String toString() {
        return "a password";
    }
}
