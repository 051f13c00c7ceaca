package levee.signals;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Which of the nodes this one is, to whoever reads of it. */
@ApplicationScoped
public class ThisNode {

    /** Such as {@code 1}: payara/levee gives each its own. */
    static final String SETTING = "levee.node";

    @Inject
    @ConfigProperty(name = SETTING, defaultValue = "0")
    private String number;

    /** Such as {@code 1}. */
    public String number() {
        return number;
    }

    /** Such as {@code node-1}. */
    public String name() {
        return "node-" + number;
    }
}
