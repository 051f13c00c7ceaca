package levee.shop;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import levee.accounts.CsrfToken;
import levee.cache.pages.Hole;

/** The hidden field that every form needs once there is a session. */
@ApplicationScoped
class FormToken implements Hole {

    @Inject
    private CsrfToken token;

    @Override
    public String name() {
        return "token";
    }

    @Override
    public String fill() {
        String value = token.getValue();
        return value == null ? "" : "<input type=\"hidden\" name=\"" + CsrfToken.FIELD + "\" value=\"" + value + "\"/>";
    }
}
