package levee.alerts.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.eclipse.microprofile.config.ConfigProvider;

/** The settings of this package, each with its default; payara/config documents them. */
@ApplicationScoped
public class NoticeSettings {

    /** Told of everything, by mail, whoever is on call; addresses with commas between. */
    static final String MAIL_ALWAYS = "levee.alerts.mail.always";

    /** For so long after its first alert an episode waits for those that belong to it, before anybody is told. */
    static final String GATHER = "levee.alerts.gather-millis";

    /** For so long the link to acknowledge in a letter works. */
    static final String LINK = "levee.alerts.link-hours";

    /** Where what to do is written down for each alert; its name is added after a #. Unless set, the office's page. */
    static final String RUNBOOK_URL = "levee.alerts.runbook-url";

    /** As everywhere: the links of messages begin with it. */
    static final String PUBLIC_URL = "levee.public-url";

    private static final long DEFAULT_GATHER = 2_000;
    private static final long DEFAULT_LINK = 24;
    private static final String DEFAULT_PUBLIC_URL = "http://localhost:8080";

    private final Function<String, Optional<String>> values;

    /** For CDI. */
    protected NoticeSettings() {
        this.values = name -> ConfigProvider.getConfig().getOptionalValue(name, String.class);
    }

    NoticeSettings(Map<String, String> values) {
        this.values = name -> Optional.ofNullable(values.get(name));
    }

    Set<String> mailAlways() {
        return new TreeSet<>(Addresses.of(values.apply(MAIL_ALWAYS).orElse("").replace(',', '\n')));
    }

    Duration gather() {
        return Duration.ofMillis(number(GATHER, DEFAULT_GATHER));
    }

    Duration linkLife() {
        return Duration.ofHours(number(LINK, DEFAULT_LINK));
    }

    String runbookUrl() {
        return values.apply(RUNBOOK_URL).orElseGet(() -> publicUrl() + "/office/alerts/runbook");
    }

    /** Without a slash at its end. */
    String publicUrl() {
        return values.apply(PUBLIC_URL).orElse(DEFAULT_PUBLIC_URL).replaceAll("/+$", "");
    }

    /** What is no number, or less than nothing, is as good as not set: nobody is woken any later for it. */
    private long number(String name, long otherwise) {
        return values.apply(name)
                .filter(text -> text.matches("[0-9]{1,9}"))
                .map(Long::parseLong)
                .orElse(otherwise);
    }
}
