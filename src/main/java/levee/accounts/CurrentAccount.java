package levee.accounts;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Whoever makes this request. Nobody, if there is no session or nobody signed in with it; the rights are those of the
 * database, not those of the moment of signing in.
 */
@Named
@RequestScoped
public class CurrentAccount {

    @Inject
    private HttpServletRequest request;

    @Inject
    private RightsByAccount rightsByAccount;

    private Optional<Rights> rights;

    public OptionalLong id() {
        return rights().map(Rights::accountId).map(OptionalLong::of).orElseGet(OptionalLong::empty);
    }

    public Optional<String> email() {
        return rights().map(Rights::email);
    }

    public boolean has(Role role) {
        return roles().contains(role);
    }

    /** Empty for nobody. */
    public Set<Role> roles() {
        return rights().map(Rights::roles).orElse(Set.of());
    }

    /** After signing in or out, or a change of one's own account, within the same request. */
    void forget() {
        rights = null;
    }

    private Optional<Rights> rights() {
        if (rights == null) {
            rights = SignedInSession.of(request)
                    .flatMap(session -> rightsByAccount
                            .of(session.accountId())
                            .filter(found -> found.signInEpoch() == session.signInEpoch()));
        }
        return rights;
    }

    public boolean isSignedIn() {
        return rights().isPresent();
    }

    public boolean isStaff() {
        return roles().stream().anyMatch(Role::isStaff);
    }

    /** Null for nobody, as EL wants it. */
    public String getEmail() {
        return email().orElse(null);
    }

    /** Null for nobody. */
    public String getName() {
        return rights().map(Rights::name).orElse(null);
    }
}
