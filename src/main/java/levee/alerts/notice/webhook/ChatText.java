package levee.alerts.notice.webhook;

import jakarta.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A message as the incoming webhooks of Slack and of Mattermost take it: a line of text, and an attachment whose colour says
 * how grave it is. What both know: {@code text}, {@code attachments} with {@code fallback}, {@code color}, {@code title},
 * {@code title_link}, {@code text}, and links as {@code <address|words>}.
 */
public final class ChatText {

    private static final int LONGEST = 3_500;

    /** How grave it is, as a colour that both have a name for. */
    public enum Look {
        GOOD,
        WARNING,
        DANGER
    }

    private final String headline;
    private final Look look;
    private final List<String> lines = new ArrayList<>();
    private final List<String> links = new ArrayList<>();
    private String title;
    private String titleLink;

    public ChatText(String headline, Look look) {
        this.headline = headline;
        this.look = look;
    }

    public ChatText title(String text, String address) {
        title = text;
        titleLink = address;
        return this;
    }

    public ChatText line(String text) {
        lines.add(escaped(text));
        return this;
    }

    public ChatText link(String words, String address) {
        links.add("<" + address + "|" + escaped(words) + ">");
        return this;
    }

    /** The three characters by which a text could call everybody of a channel, or pass for a link. */
    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    public String json() {
        String text = String.join("\n", lines);
        String cut = text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
        String all = links.isEmpty() ? cut : cut + "\n" + String.join(" · ", links);
        return Json.createObjectBuilder()
                .add("text", escaped(headline))
                .add(
                        "attachments",
                        Json.createArrayBuilder()
                                .add(Json.createObjectBuilder()
                                        .add("fallback", headline)
                                        .add("color", look.name().toLowerCase(Locale.ROOT))
                                        .add("title", title)
                                        .add("title_link", titleLink)
                                        .add("text", all)))
                .build()
                .toString();
    }
}
