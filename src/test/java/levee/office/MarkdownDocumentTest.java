package levee.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import levee.alerts.AlertName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MarkdownDocumentTest {

    private static String html(String typed) {
        return MarkdownDocument.typed(typed).html();
    }

    @Test
    void whatSomebodyTypesIsNeverPartOfThePage() {
        assertThat(html("It was <script>alert(1)</script> <b>bold</b>"))
                .contains("&lt;script&gt;", "&lt;b&gt;bold")
                .doesNotContain("<script", "<b>");
        assertThat(html("<img src=x onerror=alert(1)>")).doesNotContain("<img");
        assertThat(html("[look](javascript:alert(1)) and ![this](data:text/html;base64,AAAA)"))
                .doesNotContain("javascript:", "data:text");
    }

    @Test
    void headingsOfASectionStandBelowThoseOfThePage() {
        assertThat(html("# Why\n\n###### Deep")).contains("<h3 id=\"why\">Why</h3>", "<h6 id=\"deep\">Deep</h6>");
    }

    @Test
    void listsAndTablesAreShown() {
        assertThat(html("- one\n- two")).contains("<li>one</li>");
        assertThat(html("| a | b |\n|---|---|\n| 1 | 2 |")).contains("<table class=\"office-table\">", "<td>1</td>");
    }

    @ParameterizedTest
    @EnumSource
    void everyAlertHasItsEntryInTheRunbook(AlertName name) {
        assertThat(MarkdownDocument.read("/levee/alerts/runbook.md").html())
                .contains("<h3 id=\"" + name.label().toLowerCase(Locale.ROOT) + "\">")
                .doesNotContain("<h1");
    }
}
