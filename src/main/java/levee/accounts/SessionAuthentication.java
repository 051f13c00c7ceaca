package levee.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.stream.Collectors;

/**
 * Tells the container, on each request, who makes it. Not left to the container's own memory of a sign-in, which does
 * not follow a session to another node with its roles.
 */
@ApplicationScoped
public class SessionAuthentication implements HttpAuthenticationMechanism {

    @Inject
    private CurrentAccount currentAccount;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        if (SignedInSession.of(request).isEmpty() || !currentAccount.isSignedIn()) {
            return context.doNothing();
        }
        return context.notifyContainerAboutLogin(
                currentAccount.getEmail(),
                currentAccount.roles().stream().map(Role::getLabel).collect(Collectors.toSet()));
    }
}
