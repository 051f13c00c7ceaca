package levee.office.incidents;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.UUID;
import levee.accounts.Role;
import levee.command.visitor.Answer;
import levee.office.Desk;
import levee.visitor.RunningShop;
import levee.visitor.Site;
import org.junit.jupiter.api.Test;

/** An incident from its beginning to its post-mortem, in a browser. */
@RunningShop
class OfficeIncidentsIT {

    private final Site site;

    OfficeIncidentsIT(Site site) {
        this.site = site;
    }

    @Test
    void anIncidentIsOpenedNotedEditedByTwoResolvedAndWrittenDown() {
        String title = "Pages are slow " + UUID.randomUUID();
        try (Desk desk = new Desk(site, Role.OPERATIONS);
                Desk other = new Desk(site, Role.ADMINISTRATOR)) {
            Page page = desk.open("/office/incidents/open");
            desk.press("Open an incident");
            assertThat(page.locator("#title-message")).hasText("Say in one sentence what is wrong.");
            page.locator("#title").fill(title);
            desk.press("Open an incident");
            assertThat(desk.message()).containsText("The incident is open.");
            String address = page.url();

            page.locator("#note").fill("It began with <b>the network</b>");
            desk.press("Write it down");
            assertThat(page.locator("#timeline")).containsText("It began with <b>the network</b>");

            Page others = other.open(address);
            others.locator("#commander").fill("Ben");
            other.press("Save");
            assertThat(other.message()).containsText("Saved.");
            page.locator("#scribe").fill("Ada");
            desk.press("Save");
            assertThat(desk.message()).containsText("Somebody else has saved this meanwhile.");
            assertThat(page.locator(".office-theirs")).containsText("Ben");
            assertThat(page.locator("#scribe")).hasValue("Ada");
            page.locator("#commander").fill("Ben");
            desk.press("Save");
            assertThat(page.locator(".office-theirs")).hasCount(0);

            page.locator("#task").fill("Watch the network");
            page.locator("#owner").fill("Infrastructure");
            page.locator("#due").fill("2026-01-31");
            desk.press("Plan the action");
            assertThat(page.locator("#actions")).containsText("Watch the network");
            desk.press("Shoppers are no longer hurt");
            assertThat(page.locator("#stage")).containsText("Mitigated");

            writtenByTwo(desk, other, address.replace("incident?", "post-mortem?"));
            done(desk, title);
        }
    }

    private void writtenByTwo(Desk desk, Desk other, String address) {
        Page page = desk.open(address + "&edit=yes");
        Page others = other.open(address + "&edit=yes");
        Locator cause = page.locator("[id='sections:2:text']");
        Locator theirs = others.locator("[id='sections:2:text']");
        cause.fill("A cable, *says Ada*.");
        theirs.fill("A switch, says Ben.");
        other.press("Save the post-mortem");
        assertThat(other.message()).containsText("The post-mortem is saved.");
        desk.press("Save the post-mortem");
        assertThat(desk.message()).containsText("Somebody else has written meanwhile.");
        assertThat(page.locator(".office-theirs")).containsText("A switch, says Ben.");
        assertThat(cause).hasValue("A cable, *says Ada*.");
        desk.press("Save the post-mortem");
        assertThat(page.locator("article em")).hasText("says Ada");

        Answer markdown =
                site.signedIn(Role.OPERATIONS).get(page.url().replaceFirst(".*(/office/.*post-mortem)", "$1.md"));
        assertThat(markdown.header("Content-Disposition").orElse("")).startsWith("attachment; filename=\"post-mortem-");
        assertThat(markdown.body()).contains("## Root cause\n\nA cable, *says Ada*.\n", "- [ ] Watch the network");
    }

    private static void done(Desk desk, String title) {
        Page page = desk.open("/office/incidents/actions");
        Locator row = page.locator("#actions tr").filter(new Locator.FilterOptions().setHasText(title));
        assertThat(row).containsText("Overdue");
        row.getByText("It is done").click();
        assertThat(desk.message()).containsText("The action is done.");
        assertThat(row).hasCount(0);
        desk.open("/office/incidents");
        assertThat(page.locator("#going")).containsText(title);
    }

    @Test
    void theExampleIsACompletePostMortemToReadAndToTakeAlong() {
        var page =
                site.signedIn(Role.OPERATIONS).get("/office/incidents/example").page();
        assertThat(page.select("article h2").eachText())
                .containsExactly(
                        "Summary",
                        "Impact",
                        "Root cause",
                        "Timeline",
                        "Resolution",
                        "Corrective actions",
                        "Preventive actions",
                        "Lessons");
        assertThat(page.select("article").text())
                .contains("Cause named after 80 min")
                .doesNotContain("Draft");
        assertThat(site.signedIn(Role.OPERATIONS)
                        .get("/office/incidents/post-mortem.md")
                        .body())
                .contains("| Cause named after | 80 min |");
    }
}
