package levee.cache.pages;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a browser says of what it has and what it takes (RFC 9110, sections 12.5.3 and 13.1.2). */
final class Negotiation {

    private static final String WEAK = "W/";

    private Negotiation() {}

    /**
     * @param etag of the page as it is
     * @param known {@code If-None-Match}; null if there is none
     */
    static boolean isKnown(String etag, String known) {
        // In one way or the other almost every request comes here: most have none, and most who have one have one.
        return known != null && (known.equals(etag) || elements(known).anyMatch(each -> isTag(each, etag)));
    }

    private static boolean isTag(String each, String etag) {
        return each.equals("*")
                || each.equals(etag)
                || each.startsWith(WEAK) && each.substring(WEAK.length()).equals(etag);
    }

    /** @param accepted {@code Accept-Encoding}; null if there is none */
    static boolean takesGzip(String accepted) {
        return accepted != null
                && (isPlainlyTaken(accepted)
                        || weight("gzip", accepted)
                                        .or(() -> weight("*", accepted))
                                        .orElse(0.0)
                                > 0);
    }

    /** As browsers say it, without weights: that is seen in no time, and each page is asked for with it. */
    private static boolean isPlainlyTaken(String accepted) {
        return accepted.startsWith("gzip,") && accepted.indexOf(';') < 0;
    }

    private static Optional<Double> weight(String coding, String accepted) {
        return elements(accepted.toLowerCase(Locale.ROOT))
                .map(element -> element.split(";", 2))
                .filter(element -> element[0].strip().equals(coding))
                .map(element -> element.length == 1 ? 1 : quality(element[1].strip()))
                .findFirst();
    }

    /** What is no number is not wanted. */
    private static double quality(String parameter) {
        return parameter.matches("q\\s*=\\s*[01](\\.\\d{0,3})?")
                ? Double.parseDouble(
                        parameter.substring(parameter.indexOf('=') + 1).strip())
                : 0;
    }

    private static Stream<String> elements(String header) {
        return Stream.of(header.split(",")).map(String::strip);
    }
}
