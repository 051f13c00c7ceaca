package levee.exchange.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainTextTest {

    @Test
    void keepsWhatAReaderReads() {
        assertThat(PlainText.of(
                        "<h2>Bright</h2>\n<p>12&nbsp;W, <b>warm</b><br/>white &ndash; &euro;5 &#x2014; &#8364;</p>"))
                .isEqualTo("Bright\n12 W, warm\nwhite – €5 — €");
    }

    @Test
    void dropsScriptsStylesAndComments() {
        assertThat(PlainText.of("A<script>alert('<p>')</script><STYLE>p{}</STYLE><!-- no -->B<script>never closed"))
                .isEqualTo("AB");
    }

    @Test
    void leavesTextWithoutHtmlAlone() {
        assertThat(PlainText.of("2 < 3 & 5 > 4\nSecond line")).isEqualTo("2 < 3 & 5 > 4\nSecond line");
        assertThat(PlainText.of("AT&T &unknown; &#0;.")).isEqualTo("AT&T &unknown; .");
    }

    @Test
    void isQuickWithHostileText() {
        assertThat(PlainText.of("<".repeat(200_000))).hasSize(200_000);
        assertThat(PlainText.of("<script ".repeat(20_000))).isNotNull();
        assertThat(PlainText.of("<!--".repeat(20_000))).isEmpty();
    }
}
