package levee.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where the shop is seen from outside, for the addresses that leave it: canonical links, site maps. Configured and not
 * taken from the request, whose {@code Host} anybody can choose.
 */
@ApplicationScoped
public class PublicUrl {

    /** Scheme, host and, if it is not the scheme's own, port. */
    static final String SETTING = "levee.public-url";

    @Inject
    @ConfigProperty(name = SETTING, defaultValue = "http://localhost:8080")
    private String url;

    /** @param address beginning with a slash */
    public String of(String address) {
        return (url.endsWith("/") ? url.substring(0, url.length() - 1) : url) + address;
    }
}
