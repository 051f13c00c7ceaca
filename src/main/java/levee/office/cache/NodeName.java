package levee.office.cache;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Whose figures are shown. */
@ApplicationScoped
class NodeName {

    /** Such as {@code 1}: payara/levee gives each its own. */
    static final String SETTING = "levee.node";

    @Inject
    @ConfigProperty(name = SETTING, defaultValue = "?")
    private String name;

    String text() {
        return name;
    }
}
