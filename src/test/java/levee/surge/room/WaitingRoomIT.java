package levee.surge.room;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import levee.command.machine.Waiting;
import levee.command.visitor.Answer;
import levee.command.visitor.Visitor;
import levee.visitor.Browser;
import levee.visitor.Glance;
import levee.visitor.RunningShop;
import levee.visitor.Site;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** People who wait for a sale, at two nodes of which one dies. */
@RunningShop
class WaitingRoomIT {

    private static final Duration BOUND = Duration.ofSeconds(60);
    private static final Duration LOOK_EVERY = Duration.ofMillis(200);

    private final Site site;
    private final String sale = "sale-" + UUID.randomUUID();
    private final String room = "/waiting-room/" + sale;

    WaitingRoomIT(Site site) {
        this.site = site;
    }

    private void update(String sql) throws SQLException {
        try (Connection connection = site.database().open();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql.replace("{sale}", "'" + sale + "'"));
        }
    }

    /** @param minutes until it opens; less than nothing if it is open */
    private void sell(int minutes) throws SQLException {
        update("INSERT INTO flash_sales (slug, title, starts_at, ends_at, units_a_buyer, step, made_by, changed_at)"
                + " VALUES ({sale}, 'Lamps <& more', UTC_TIMESTAMP(6) + INTERVAL " + minutes
                + " MINUTE, UTC_TIMESTAMP(6) + INTERVAL 2 HOUR, 2, 'SCHEDULED', 'test', UTC_TIMESTAMP(6))");
        update("INSERT INTO sale_items (sale_id, position, variant_id, price_amount, price_currency, planned, allotted,"
                + " available) SELECT f.id, 0, (SELECT MIN(id) FROM variants), 9.90, 'EUR', 5, 5, 5 FROM flash_sales f"
                + " WHERE f.slug = {sale}");
        for (int node = 1; node <= 2; node++) {
            Visitor visitor = new Visitor(site.node(node));
            assertThat(Waiting.until(() -> visitor.get(room).status() != 404, BOUND, LOOK_EVERY))
                    .isTrue();
        }
    }

    private void open() throws SQLException {
        update("UPDATE flash_sales SET starts_at = UTC_TIMESTAMP(6) WHERE slug = {sale}");
    }

    /** Else it stands on the home page while other tests look for theirs there. */
    @AfterEach
    void end() throws SQLException {
        update("UPDATE flash_sales SET starts_at = UTC_TIMESTAMP(6) - INTERVAL 2 MINUTE,"
                + " ends_at = UTC_TIMESTAMP(6) - INTERVAL 1 SECOND WHERE slug = {sale}");
    }

    private static List<Visitor> come(Site site, String room, int number) {
        List<Visitor> visitors = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            Visitor visitor = new Visitor(site.node(1 + i % 2));
            assertThat(visitor.get(room).status()).isEqualTo(200);
            visitors.add(visitor);
        }
        return visitors;
    }

    private boolean isLetIn(Answer answer) {
        return answer.status() == 303 && answer.location().getPath().equals("/sale/" + sale);
    }

    @Test
    void whoWaitsKeepsTheirPlaceThroughTheDeathOfANodeAndIsLetInWhenItOpens() throws SQLException {
        sell(30);
        List<Visitor> visitors = come(site, room, 8);
        Answer before = visitors.get(0).get(room);
        assertThat(before.text()).contains("Lamps <& more has not opened yet");
        assertThat(Integer.parseInt(before.header("Retry-After").orElseThrow())).isBetween(10, 16);
        assertThat(before.header("Refresh")).isEqualTo(before.header("Retry-After"));
        assertThat(before.page().select("[role=status]")).hasSize(1);
        assertThat(visitors.get(0).cookies()).doesNotContainKey("JSESSIONID");

        site.kill(2);
        try {
            open();
            for (Visitor visitor : visitors) {
                Visitor elsewhere = visitor.at(site.node(1));
                assertThat(Waiting.until(() -> isLetIn(elsewhere.get(room)), BOUND, LOOK_EVERY))
                        .isTrue();
                assertThat(elsewhere.cookies()).containsKey("levee-pass-" + sale);
            }
        } finally {
            site.start();
        }
    }

    @Test
    void aPlaceIsWorthNothingInAnotherBrowserForAnotherSaleOrMadeByHand() throws SQLException {
        sell(30);
        Visitor owner = come(site, room, 1).get(0);
        String token = owner.cookies().get("levee-place-" + sale);
        for (String wrong : new String[] {token, token + "x", "x" + token, "nonsense", token.substring(1)}) {
            Visitor thief = new Visitor(site.node(1));
            thief.get("/waiting-room/none");
            thief.cookies().put("levee-place-" + sale, wrong);
            Answer refused = thief.get(room);
            assertThat(refused.status()).isEqualTo(403);
            assertThat(refused.text()).contains("This place is not valid here");
            assertThat(thief.get(room).status()).as("may begin anew").isEqualTo(200);
        }
        assertThat(owner.at(site.node(2)).get(room).status())
                .as("the owner keeps it")
                .isEqualTo(200);
    }

    @Test
    void itEndsForEverybodyAtOnceWhenTheSaleIsSoldOut() throws SQLException {
        sell(30);
        Visitor visitor = come(site, room, 1).get(0);
        open();
        update("UPDATE sale_items SET available = 0, sold = 5 WHERE sale_id = (SELECT id FROM flash_sales WHERE slug ="
                + " {sale})");
        assertThat(Waiting.until(() -> visitor.get(room).text().contains("is over"), BOUND, LOOK_EVERY))
                .isTrue();
        Answer over = visitor.get(room);
        assertThat(over.header("Refresh")).isEmpty();
        assertThat(Waiting.until(
                        () -> new Visitor(site.node(2)).get(room).text().contains("is over"), BOUND, LOOK_EVERY))
                .isTrue();
    }

    @Test
    void inQuietTimesNobodySeesARoomAndAMachineThatFollowsTheHiddenLinkStandsAtTheEnd() throws SQLException {
        sell(-1);
        Visitor visitor = new Visitor(site.node(1));
        assertThat(Waiting.until(() -> isLetIn(new Visitor(site.node(1)).get(room)), BOUND, LOOK_EVERY))
                .isTrue();
        String trap = come(site, "/waiting-room/" + sale + "/skip", 1)
                .get(0)
                .get(room + "/skip")
                .page()
                .select("a.aside")
                .attr("href");
        assertThat(trap).isEqualTo(room + "/skip");
        assertThat(visitor.get(trap).text()).contains("You are in line");
    }

    @Test
    void itIsReadOnATelephoneAndOnAWideScreenWithoutScripts() throws SQLException {
        sell(30);
        for (Browser.Look look : List.of(Browser.Look.PHONE, Browser.Look.DESKTOP)) {
            try (BrowserContext somebody = site.browser().visitor(site.node(1), look)) {
                Page page = somebody.newPage();
                page.navigate(room);
                Glance.at(page, "waiting-room-before-" + look);
            }
        }
        // Nothing is to be had just now: so who waits stays in line.
        update("UPDATE sale_items SET available = 0, reserved = 5 WHERE sale_id = (SELECT id FROM flash_sales WHERE"
                + " slug = {sale})");
        Visitor visitor = come(site, room, 1).get(0);
        open();
        assertThat(Waiting.until(() -> visitor.get(room).text().contains("You are in line"), BOUND, LOOK_EVERY))
                .isTrue();
        try (BrowserContext somebody = site.browser().visitor(site.node(1), Browser.Look.PHONE)) {
            Browser.goOn(somebody, visitor);
            Page page = somebody.newPage();
            page.navigate(room);
            Glance.at(page, "waiting-room-in-line");
        }
    }

    @Test
    void aRoomThatIsNotThereIsNot() {
        Visitor visitor = new Visitor(site.node(1));
        assertThat(visitor.get("/waiting-room").status()).isEqualTo(404);
        assertThat(visitor.get("/waiting-room/none").status()).isEqualTo(404);
        assertThat(visitor.get("/waiting-room/%3Cscript%3E").status()).isIn(400, 404);
    }
}
