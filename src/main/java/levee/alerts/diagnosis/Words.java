package levee.alerts.diagnosis;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import levee.signals.Happening;

/** Figures, times and lists as a person reads them who was just woken. All times are UTC, as everywhere in the house. */
final class Words {

    /** Of a sentence for the first line of an alert. */
    static final int LONGEST = 300;

    private static final int LONGEST_NAME = 60;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss 'UTC'", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private Words() {}

    /** "410", "2.5", "1,200", "0". */
    static String number(double value) {
        if (!Double.isFinite(value)) {
            return "an unknown number";
        }
        String text = String.format(Locale.ENGLISH, value < 9.95 ? "%.1f" : "%,.0f", value);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }

    /** "1 statement", "2 statements". */
    static String count(double value, String one) {
        String number = number(value);
        return number + " " + one + (number.equals("1") ? "" : "s");
    }

    /** "410 statements a second instead of 2". */
    static String rate(Level perSecond, String one) {
        String now = number(perSecond.current());
        return count(perSecond.current(), one) + " a second" + instead(perSecond, now, number(perSecond.normal()));
    }

    static String percent(double share) {
        return number(100 * share) + " %";
    }

    /** "38 % instead of 2 %". */
    static String percent(Level share) {
        return percent(share.current()) + instead(share, percent(share.current()), percent(share.normal()));
    }

    /** "0.8 s", "12 ms". */
    static String seconds(double seconds) {
        return seconds < 0.9995 ? number(seconds * 1_000) + " ms" : number(seconds) + " s";
    }

    static String seconds(Level seconds) {
        return seconds(seconds.current()) + instead(seconds, seconds(seconds.current()), seconds(seconds.normal()));
    }

    private static String instead(Level level, String now, String usual) {
        return !level.isUsualKnown() || now.equals(usual) ? "" : " instead of " + usual;
    }

    static String time(Instant at) {
        return TIME.format(at);
    }

    /** " since 14:02:11 UTC", or nothing. */
    static String since(Optional<Instant> onset) {
        return onset.map(at -> " since " + time(at)).orElse("");
    }

    /** "8 s", "22 min". */
    static String duration(Duration duration) {
        long seconds = Math.max(0, duration.toSeconds());
        return seconds < 120 ? seconds + " s" : Math.round(seconds / 60.0) + " min";
    }

    /** "a, b and c", or "a, b and 3 others". */
    static String list(List<String> names, String others) {
        List<String> shown = names.stream().map(Words::node).toList();
        if (shown.size() <= 1) {
            return String.join("", shown);
        }
        if (shown.size() > 3) {
            return String.join(", ", shown.subList(0, 2)) + " and " + (shown.size() - 2) + " " + others;
        }
        return String.join(", ", shown.subList(0, shown.size() - 1)) + " and " + shown.get(shown.size() - 1);
    }

    /** Names come from outside too: no line breaks, and not so long that nothing else can be read. */
    static String name(String name) {
        String line = name.strip().replaceAll("\\s+", " ");
        return line.isEmpty() ? "something without a name" : shortened(line, LONGEST_NAME);
    }

    /** A node that is called by its number alone is said to be one. */
    static String node(String name) {
        return name.matches("\\d+") ? "node " + name : name(name);
    }

    /** How a sentence begins with it: a name of somebody's stays as it is. */
    static String begun(String nodes) {
        return nodes.startsWith("node ") ? capital(nodes) : nodes;
    }

    static String capital(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    static String shortened(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
    }

    static String sentence(String text) {
        return shortened(text, LONGEST);
    }

    /** "deployment of 1.4.2 on node-2", "deployment of node-2", "deployment". */
    static String deployment(Happening happening) {
        return "deployment" + of(happening);
    }

    private static String of(Happening happening) {
        boolean node = !happening.node().isBlank();
        if (happening.subject().isBlank()) {
            return node ? " of " + node(happening.node()) : "";
        }
        return " of " + name(happening.subject()) + (node ? " on " + node(happening.node()) : "");
    }

    /** "operations@levee.example changed levee.db.pool". */
    static String change(Happening happening) {
        String who = who(happening);
        String what = happening.subject().isBlank() ? "the settings" : name(happening.subject());
        String where = happening.node().isBlank() ? "" : " on " + node(happening.node());
        return who + " changed " + what + where;
    }

    static String who(Happening happening) {
        return happening.by().isBlank() ? "Somebody" : name(happening.by());
    }
}
