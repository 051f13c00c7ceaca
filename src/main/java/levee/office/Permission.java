package levee.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import levee.accounts.CurrentAccount;
import levee.accounts.Role;

/**
 * Asked by every action, whatever its page showed: a button that is hidden from somebody is not out of their reach. An
 * administrator may do everything.
 */
@RequestScoped
public class Permission {

    @Inject
    private CurrentAccount currentAccount;

    public boolean isGiven(Role role) {
        return currentAccount.has(role) || currentAccount.has(Role.ADMINISTRATOR);
    }

    /**
     * @return the id of the account that acts
     * @throws Refusal if the role is missing
     */
    public long require(Role role) {
        if (!isGiven(role)) {
            throw Refusal.forbidden();
        }
        return currentAccount.id().orElseThrow(Refusal::forbidden);
    }
}
