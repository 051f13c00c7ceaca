package levee.office.drills;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import levee.accounts.Role;
import levee.alerts.Cause;
import levee.command.visitor.Visitor;
import levee.drills.DrillTable;
import levee.drills.DrillTable.Outcome;
import levee.drills.DrillTable.Seen;
import levee.drills.Scenario;
import levee.drills.StopCondition;
import levee.office.Desk;
import levee.visitor.Browser.Look;
import levee.visitor.Glance;
import levee.visitor.RunningShop;
import levee.visitor.Site;
import org.junit.jupiter.api.Test;

/** The office's room of drills, in a browser. What is played here is in the tables alone: nothing is broken. */
@RunningShop
class OfficeDrillsIT {

    private static final Instant FAULT = Instant.parse("2026-03-01T12:00:00Z");

    private final Site site;

    OfficeDrillsIT(Site site) {
        this.site = site;
    }

    private static Scenario scenario() {
        return new Scenario(
                "payment-down",
                "The payment gateway can no longer be reached.",
                "none",
                1,
                Duration.ofMinutes(1),
                List.of(),
                Set.of(Cause.DEPENDENCY_FAILING),
                new StopCondition(2, 95));
    }

    private long begun(boolean team) throws SQLException {
        try (Connection connection = site.database().open();
                var statement = connection.createStatement()) {
            statement.executeUpdate(
                    "UPDATE drill_runs SET ended_at = UTC_TIMESTAMP(6), open_mark = NULL WHERE open_mark = 1");
            long id = DrillTable.begin(connection, scenario(), team, "operations@levee.example")
                    .orElseThrow();
            DrillTable.note(connection, id, "The payment gateway can no longer be reached");
            // Nobody plays it, and the nodes are not to notice.
            statement.executeUpdate(
                    "UPDATE drill_runs SET beat_at = UTC_TIMESTAMP(6) + INTERVAL 1 HOUR WHERE id = " + id);
            return id;
        }
    }

    private void end(long id) throws SQLException {
        try (Connection connection = site.database().open()) {
            DrillTable.score(
                    connection,
                    id,
                    new Seen(FAULT, FAULT.plusSeconds(8), FAULT.plusSeconds(9), null, null, null, 5L, 3L, 0L, null));
            DrillTable.end(connection, id, Outcome.PLAYED, "It was played to its end.", "operations@levee.example");
        }
    }

    @Test
    void aTeamDrillIsASecretUntilItIsOverAndThenShownWithItsScore() throws SQLException {
        long id = begun(true);
        try (Desk desk = new Desk(site, Role.OPERATIONS)) {
            Page page = desk.open("/office/drills");
            assertThat(page.locator("#played tbody tr").first()).containsText("Team drill " + id);
            assertThat(page.locator("#played tbody tr").first()).not().containsText("payment-down");
            desk.open("/office/drills/drill?id=" + id);
            assertThat(page.locator("main")).containsText("What is played is said when it is over");
            assertThat(page.locator("main")).not().containsText("payment");
            end(id);
            page.reload();
            assertThat(page.locator("h1")).hasText("Drill " + id + ": payment-down");
            assertThat(page.locator("#score")).containsText("8.0 s");
            assertThat(page.locator("#score")).containsText("80 min");
            assertThat(page.locator("#timeline")).containsText("The payment gateway can no longer be reached");
            for (Look look : List.of(Look.PHONE, Look.DESKTOP)) {
                page.setViewportSize(look.width(), look.height());
                Glance.at(page, "drill-" + look);
            }
        }
    }

    @Test
    void theDrillThatIsUnderWayIsEndedByAButton() throws SQLException {
        long id = begun(false);
        try (Desk desk = new Desk(site, Role.OPERATIONS)) {
            Page page = desk.open("/office/drills");
            assertThat(page.locator("#scenarios")).containsText("node-paused");
            for (Look look : List.of(Look.PHONE, Look.DESKTOP)) {
                page.setViewportSize(look.width(), look.height());
                Glance.at(page, "drills-" + look);
            }
            desk.press("End the drill");
            assertThat(desk.message()).containsText("The drill ends now");
            try (Connection connection = site.database().open()) {
                assertThat(DrillTable.beat(connection, id)).contains("operations@levee.example");
            }
            end(id);
        }
    }

    @Test
    void aDrillIsPlannedAndCalledOff() {
        try (Desk desk = new Desk(site, Role.OPERATIONS)) {
            Page page = desk.open("/office/drills/calendar");
            desk.press("Plan a drill");
            assertThat(page.locator("#plan")).containsText("Choose what is to be played.");
            page.locator("#scenario").selectOption("node-killed");
            desk.field("When").fill("2020-01-01T10:00");
            desk.press("Plan a drill");
            assertThat(page.locator("#plan")).containsText("It must be later than now.");
            desk.field("When").fill("2090-01-01T10:00");
            desk.press("Plan a drill");
            assertThat(page.locator("#ahead")).containsText("node-killed");
            assertThat(page.locator("#ahead")).containsText("operations@levee.example");
            desk.open("/office/drills/calendar");
            for (Look look : List.of(Look.PHONE, Look.DESKTOP)) {
                page.setViewportSize(look.width(), look.height());
                Glance.at(page, "drill-calendar-" + look);
            }
            desk.press("Call it off");
            assertThat(page.locator("#ahead")).not().containsText("node-killed");
        }
    }

    @Test
    void drillsAreTheBusinessOfOperations() {
        Visitor operations = site.signedIn(Role.OPERATIONS);
        for (String id : List.of("0", "999999999", "x%27--", "")) {
            assertThat(operations.get("/office/drills/drill?id=" + id).status()).isEqualTo(404);
        }
        Visitor merchant = site.signedIn(Role.MERCHANT);
        assertThat(merchant.get("/office/drills").status()).isEqualTo(403);
        assertThat(merchant.get("/office/drills/calendar").status()).isEqualTo(403);
    }
}
