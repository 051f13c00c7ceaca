package levee.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The settings of imports. */
@ApplicationScoped
public class ExchangeSettings {

    /** The largest file that is taken; of a kilobyte a product it holds 200,000. */
    static final String LARGEST_FILE = "levee.exchange.largest-file-megabytes";

    private static final String USUAL_LARGEST_FILE = "200";

    @Inject
    @ConfigProperty(name = LARGEST_FILE, defaultValue = USUAL_LARGEST_FILE)
    private int largestFileMegabytes;

    public int largestFileMegabytes() {
        return largestFileMegabytes;
    }

    public long largestFileBytes() {
        return largestFileMegabytes * 1024L * 1024;
    }
}
