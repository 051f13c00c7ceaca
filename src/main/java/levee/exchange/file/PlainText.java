package levee.exchange.file;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Descriptions of other shops are HTML; the shop's own are text. */
final class PlainText {

    private static final Pattern UNSEEN =
            Pattern.compile("(?is)<(script|style|head|template)\\b.*?(?:</\\1\\s*>|$)|<!--.*?(?:-->|$)");
    private static final Pattern ITEM = Pattern.compile("(?i)<li\\b[^>]*>");
    private static final Pattern BREAK = Pattern.compile("(?i)<(?:br|/p|/div|/h[1-6]|/li|/tr|/ul|/ol|/table)\\b[^>]*>");
    private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][^<>]*>");
    private static final Pattern ENTITY = Pattern.compile("&(?:#(\\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-zA-Z]{2,8}));");
    private static final Map<String, String> NAMED = Map.ofEntries(
            Map.entry("amp", "&"),
            Map.entry("lt", "<"),
            Map.entry("gt", ">"),
            Map.entry("quot", "\""),
            Map.entry("apos", "'"),
            Map.entry("nbsp", " "),
            Map.entry("euro", "€"),
            Map.entry("copy", "©"),
            Map.entry("reg", "®"),
            Map.entry("trade", "™"),
            Map.entry("deg", "°"),
            Map.entry("hellip", "…"),
            Map.entry("ndash", "–"),
            Map.entry("mdash", "—"),
            Map.entry("lsquo", "‘"),
            Map.entry("rsquo", "’"),
            Map.entry("ldquo", "“"),
            Map.entry("rdquo", "”"),
            Map.entry("bull", "•"),
            Map.entry("times", "×"),
            Map.entry("frac12", "½"),
            Map.entry("auml", "ä"),
            Map.entry("ouml", "ö"),
            Map.entry("uuml", "ü"),
            Map.entry("Auml", "Ä"),
            Map.entry("Ouml", "Ö"),
            Map.entry("Uuml", "Ü"),
            Map.entry("szlig", "ß"),
            Map.entry("eacute", "é"),
            Map.entry("egrave", "è"),
            Map.entry("agrave", "à"),
            Map.entry("ccedil", "ç"));

    private PlainText() {}

    /** What a reader of the HTML would read; text without HTML stays as it is, but for superfluous space. */
    static String of(String html) {
        // WooCommerce writes the line breaks of a text as two letters.
        String text = html.replace("\\n", "\n").replace("\r\n", "\n");
        if (TAG.matcher(text).find()) {
            text = text.replaceAll("\\s*\n\\s*", " ");
        }
        text = UNSEEN.matcher(text).replaceAll("");
        text = ITEM.matcher(text).replaceAll("\n• ");
        text = BREAK.matcher(text).replaceAll("\n");
        text = TAG.matcher(text).replaceAll("");
        text = ENTITY.matcher(text).replaceAll(match -> Matcher.quoteReplacement(character(match)));
        return text.replaceAll("[ \\t\\x0B\\f\u00A0]+", " ")
                .replaceAll(" ?\n ?", "\n")
                .replaceAll("\n{3,}", "\n\n")
                .strip();
    }

    private static String character(java.util.regex.MatchResult entity) {
        if (entity.group(3) != null) {
            return NAMED.getOrDefault(entity.group(3), entity.group());
        }
        int code = entity.group(1) != null ? Integer.parseInt(entity.group(1)) : Integer.parseInt(entity.group(2), 16);
        boolean readable =
                Character.isValidCodePoint(code) && !Character.isISOControl(code) && (code < 0xD800 || code > 0xDFFF);
        return readable ? Character.toString(code) : " ";
    }
}
