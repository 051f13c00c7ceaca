package levee.accounts;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;

/** Where a request comes from: the browser's own address and protocol, even if balancers passed the request on. */
@RequestScoped
public class Visitor {

    @Inject
    private HttpServletRequest request;

    @Inject
    private AccountSettings settings;

    /** As {@link Throttle} counts it: one text for each subscriber line. */
    public String address() {
        return settings.proxies().origin(request.getRemoteAddr(), request.getHeader("X-Forwarded-For"));
    }

    /** Whether it comes from a balancer's own address and is passed on for nobody: a check, a probe, a bench. */
    public boolean isOfTheHouse() {
        return settings.proxies().trust(address());
    }
}
