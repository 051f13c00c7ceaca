package levee.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The settings of this package. */
@ApplicationScoped
class AccountSettings {

    /** dev, load or live. */
    static final String STAGE = "levee.stage";

    /** Where shoppers find the shop: links in letters begin with it. */
    static final String PUBLIC_URL = "levee.public-url";

    /** Addresses of the balancers whose X-Forwarded-For and X-Forwarded-Proto are believed, with commas between. */
    static final String PROXIES = "levee.proxies";

    @Inject
    @ConfigProperty(name = STAGE, defaultValue = "dev")
    private String stage;

    @Inject
    @ConfigProperty(name = PUBLIC_URL, defaultValue = "http://localhost:8080")
    private String publicUrl;

    @Inject
    @ConfigProperty(name = PROXIES, defaultValue = "127.0.0.1,::1")
    private String proxies;

    /** For CDI. */
    AccountSettings() {}

    AccountSettings(String stage, String publicUrl, String proxies) {
        this.stage = stage;
        this.publicUrl = publicUrl;
        this.proxies = proxies;
    }

    boolean isLive() {
        return stage.equals("live");
    }

    /** Without a slash at its end. */
    String publicUrl() {
        return publicUrl.replaceAll("/+$", "");
    }

    Proxies proxies() {
        return Proxies.of(proxies);
    }
}
