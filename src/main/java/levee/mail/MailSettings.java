package levee.mail;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/**
 * The settings of this package. With a folder, letters are kept there as files and none is sent; with a host, they are
 * sent; with neither, they wait in the outbox.
 *
 * @param tls how the connection to the server is protected
 */
record MailSettings(
        Optional<Path> folder,
        Optional<String> host,
        int port,
        Optional<String> user,
        Optional<String> password,
        String from,
        Tls tls) {

    enum Tls {
        /** Not at all: for a server on the same machine. */
        NONE,
        /** Begun in the clear, then STARTTLS, without which nothing is sent. */
        STARTTLS,
        /** From the first byte. */
        IMPLICIT
    }

    static final String FOLDER = "levee.mail.folder";
    static final String HOST = "levee.mail.host";
    static final String PORT = "levee.mail.port";
    static final String USER = "levee.mail.user";
    static final String PASSWORD = "levee.mail.password";

    /** The sender, with or without a name: {@code Levee <shop@levee.example>}. */
    static final String FROM = "levee.mail.from";

    /** none, starttls or implicit. */
    static final String TLS = "levee.mail.tls";

    /** How long a round of letters may take: for {@link MailLine} alone. */
    static final String TIME_OUT_MILLIS = "levee.mail.time-out-millis";

    static final long DEFAULT_TIME_OUT_MILLIS = 60_000;

    static final int DEFAULT_PORT = 587;
    static final String DEFAULT_FROM = "Levee <shop@levee.example>";
    static final String DEFAULT_TLS = "starttls";

    static MailSettings of(Config config) {
        return new MailSettings(
                config.getOptionalValue(FOLDER, String.class).map(Path::of),
                config.getOptionalValue(HOST, String.class),
                config.getOptionalValue(PORT, Integer.class).orElse(DEFAULT_PORT),
                config.getOptionalValue(USER, String.class),
                config.getOptionalValue(PASSWORD, String.class),
                config.getOptionalValue(FROM, String.class).orElse(DEFAULT_FROM),
                Tls.valueOf(config.getOptionalValue(TLS, String.class)
                        .orElse(DEFAULT_TLS)
                        .toUpperCase(Locale.ROOT)));
    }

    /** What the sender's address says after the @. */
    String domain() {
        return from.replaceAll(".*@", "").replaceAll("[^\\w.-]", "");
    }
}
