package levee.office.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import levee.alerts.AlertName;
import org.junit.jupiter.api.Test;

class RunbookPageTest {

    @Test
    void everyAlertHasAnEntryWhereItsLinkLeads() {
        for (AlertName alert : AlertName.values()) {
            assertThat(new RunbookPage().getEntries())
                    .filteredOn(entry -> entry.anchor().equals(alert.label().toLowerCase(Locale.ROOT)))
                    .singleElement()
                    .satisfies(entry -> assertThat(entry.text()).contains("Means.", "Look first"));
        }
    }

    @Test
    void marksAreLeftOutAndHeadingsWithoutText() {
        assertThat(
                        RunbookPage.entries(
                                "# Book\n\nFor **all**.\n\n## Alerts\n\n### NodeLost\n\nSee `it`\nnow.\n\n| a | b |\n|---|---|\n| is | it |\n| was | it |\n"))
                .containsExactly(
                        new RunbookPage.Entry("book", "Book", "For all."),
                        new RunbookPage.Entry("nodelost", "NodeLost", "See it now.\n\n• is – it\n• was – it"));
    }
}
