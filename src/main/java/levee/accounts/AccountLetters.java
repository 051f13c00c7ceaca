package levee.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import levee.mail.Outbox;

/** What we write to people about their accounts. Each letter goes out with the caller's transaction if there is one. */
@Transactional
@ApplicationScoped
class AccountLetters {

    @Inject
    private Outbox outbox;

    @Inject
    private AccountSettings settings;

    void passwordReset(Account account, String token) {
        outbox.add(account.getEmail(), "A new password for your account", """
                Hello %s,

                somebody, we hope you, asked for a new password. You can choose one within an hour here:

                %s/reset-password?token=%s

                If it was not you, do nothing: your password stays what it is.

                Levee
                """.formatted(
                        account.getName(), settings.publicUrl(), token));
    }

    /** Instead of telling a stranger, on the page, that there is such an account. */
    void alreadyRegistered(Account account) {
        outbox.add(account.getEmail(), "You have an account already", """
                Hello %s,

                somebody, we hope you, tried to open an account with this e-mail address. There is one: yours.

                Sign in: %s/sign-in
                A new password, if you forgot yours: %2$s/forgot-password

                If it was not you, do nothing: nothing was changed.

                Levee
                """.formatted(
                        account.getName(), settings.publicUrl()));
    }

    /** @param days for how long the link works */
    void invitation(Account account, String token, long days) {
        outbox.add(account.getEmail(), "Your access to the office", """
                Hello %s,

                you were given access to the shop's office. Choose your password within %d days here:

                %s/reset-password?token=%s

                Levee
                """.formatted(
                        account.getName(), days, settings.publicUrl(), token));
    }

    /** To somebody who has a password already. */
    void accessGiven(Account account) {
        outbox.add(account.getEmail(), "Your access to the office", """
                Hello %s,

                you were given access to the shop's office. Sign in as you do in the shop:

                %s/office

                Levee
                """.formatted(
                        account.getName(), settings.publicUrl()));
    }

    void passwordChanged(Account account) {
        outbox.add(account.getEmail(), "Your password was changed", """
                Hello %s,

                the password of your account was changed a moment ago. Every device that was signed in has to sign in again.

                If it was not you, choose a new password at once: %s/forgot-password

                Levee
                """.formatted(
                        account.getName(), settings.publicUrl()));
    }
}
