package levee.alerts.notice.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import levee.alerts.notice.webhook.ChatText.Look;
import org.junit.jupiter.api.Test;

class ChatTextTest {

    @Test
    void hasWhatSlackAndMattermostBothKnow() {
        JsonObject json = json(new ChatText("Product is read past the cache", Look.DANGER)
                .title("[critical] Episode 7", "https://shop.example/office/alerts/episode?id=7")
                .line("Since noon")
                .link("Runbook", "https://shop.example/runbook#CacheBypass"));

        assertThat(json.getString("text")).isEqualTo("Product is read past the cache");
        JsonObject attachment = json.getJsonArray("attachments").getJsonObject(0);
        assertThat(attachment.getString("color")).isEqualTo("danger");
        assertThat(attachment.getString("fallback")).isEqualTo("Product is read past the cache");
        assertThat(attachment.getString("title")).isEqualTo("[critical] Episode 7");
        assertThat(attachment.getString("title_link")).isEqualTo("https://shop.example/office/alerts/episode?id=7");
        assertThat(attachment.getString("text"))
                .isEqualTo("Since noon\n<https://shop.example/runbook#CacheBypass|Runbook>");
    }

    @Test
    void textCallsNobodyAndIsNoLink() {
        JsonObject json = json(new ChatText("<!channel> & all", Look.WARNING)
                .title("t", "https://shop.example")
                .line("<https://evil.example|click>"));

        assertThat(json.getString("text")).isEqualTo("&lt;!channel&gt; &amp; all");
        assertThat(json.getJsonArray("attachments").getJsonObject(0).getString("text"))
                .isEqualTo("&lt;https://evil.example|click&gt;");
    }

    @Test
    void whatIsTooLongLosesItsEndAndKeepsItsLinks() {
        ChatText chat = new ChatText("Long", Look.WARNING).title("t", "https://shop.example");
        for (int i = 0; i < 500; i++) {
            chat.line("line " + i + " of many");
        }
        String text = json(chat.link("Runbook", "https://shop.example/runbook"))
                .getJsonArray("attachments")
                .getJsonObject(0)
                .getString("text");

        assertThat(text.length()).isLessThan(4_000);
        assertThat(text).contains("…").endsWith("<https://shop.example/runbook|Runbook>");
    }

    private static JsonObject json(ChatText chat) {
        try (var reader = Json.createReader(new StringReader(chat.json()))) {
            return reader.readObject();
        }
    }
}
