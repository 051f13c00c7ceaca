package levee.alerts.notice;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Addresses of mail, as people type them: one a line. */
public final class Addresses {

    private static final Pattern ADDRESS = Pattern.compile("[^\\s@<>,;\"()\\[\\]\\\\]{1,64}@[A-Za-z0-9.-]{1,189}");

    private Addresses() {}

    /** Without the space around them, in lower case, each once. */
    public static List<String> of(String lines) {
        return lines == null
                ? List.of()
                : lines.lines()
                        .map(line -> line.strip().toLowerCase(Locale.ROOT))
                        .filter(line -> !line.isEmpty())
                        .distinct()
                        .toList();
    }

    public static boolean isOne(String text) {
        return ADDRESS.matcher(text).matches();
    }
}
