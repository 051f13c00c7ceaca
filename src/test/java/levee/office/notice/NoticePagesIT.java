package levee.office.notice;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import levee.accounts.Role;
import levee.command.visitor.Answer;
import levee.command.visitor.FilledForm;
import levee.command.visitor.Visitor;
import levee.office.Desk;
import levee.visitor.RunningShop;
import levee.visitor.Site;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.Test;

/** Somebody puts a rota together and silences an alert in a browser, and takes an episode on by the link of a real letter. */
@RunningShop
class NoticePagesIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Site site;

    NoticePagesIT(Site site) {
        this.site = site;
    }

    @Test
    void theRotaIsChangedAndNonsenseIsRefused() {
        try (Desk desk = new Desk(site, Role.ADMINISTRATOR)) {
            Page page = desk.open("/office/alerts/on-call");
            page.locator("#people").fill("somebody@elsewhere.example");
            desk.press("Save the rota");
            assertThat(desk.message()).containsText("somebody@elsewhere.example is nobody of the staff");

            page.locator("#people").fill("administrator@levee.example\noperations@levee.example");
            page.locator("#zone").fill("Europe/Berlin");
            desk.press("Save the rota");
            assertThat(desk.message()).containsText("The rota is saved.");
            assertThat(page.locator("#rota ul li")).hasText(new String[] {"administrator@levee.example"});
            assertThat(page.locator("#rota tbody tr")).hasCount(8);

            page.locator("[id='steps:2:minutes']").fill("abc");
            desk.press("Save the steps");
            assertThat(desk.message()).containsText("One entry needs your attention.");

            desk.press("Send a test message");
            assertThat(page.locator("#outcomes")).containsText("administrator@levee.example");
            assertThat(page.locator("#outcomes")).containsText("None is set: see levee.alerts.webhook.url");

            page.locator("#people").fill("");
            desk.press("Save the rota");
            assertThat(page.locator("#rota")).containsText("Nobody is on call");
        }
    }

    @Test
    void anAlertIsSilencedForAReasonAndToldOfAgain() {
        try (Desk desk = new Desk(site, Role.ADMINISTRATOR)) {
            Page page = desk.open("/office/alerts/silences");
            page.locator("#alert").selectOption("NodeLost");
            page.locator("#subject").fill("no such node");
            desk.press("Silence an alert");
            assertThat(desk.message()).containsText("Say why");
            page.locator("#reason").fill("A node is exchanged");
            desk.press("Silence an alert");
            assertThat(desk.message()).containsText("NodeLost is silenced.");

            desk.press("End it now");
            assertThat(desk.message()).containsText("The silence has ended.");
            assertThat(page.locator("#silences")).containsText("ended early by administrator@levee.example");
        }
    }

    @Test
    void anEpisodeIsTakenOnFromALetterWithoutSigningInAndNotByLooking() throws Exception {
        long episode = beginEpisode();
        try {
            String address = addressIn(awaitLetter("episode?id=" + episode + "\n"));
            Visitor scanner = new Visitor(site.node(2));
            Visitor reader = new Visitor(site.node(1));
            assertThat(reader.get(address.replaceFirst("token=....", "token=AAAA"))
                            .body())
                    .contains("This link is too old, or not one of ours.");
            Answer seen = scanner.get(address);
            assertThat(seen.body()).contains("An episode for a test");
            assertThat(seen.header("Cache-Control")).contains("no-store");
            assertThat(acknowledgedBy(episode)).isEmpty();

            Answer page = reader.get(address);
            FormElement form = (FormElement) page.page().selectFirst("form#acknowledge");
            Answer taken =
                    reader.follow(reader.submit(FilledForm.of(form).pressing(form.selectFirst("input[type=submit]"))));
            assertThat(taken.body()).contains("It is yours. Nobody else is woken for it.");
            assertThat(acknowledgedBy(episode)).contains("operations@levee.example");
            assertThat(scanner.get(address).page().select("form#acknowledge")).isEmpty();
        } finally {
            sql("UPDATE alert_episodes SET ended_at = UTC_TIMESTAMP(6), open_mark = NULL WHERE id = " + episode);
        }
    }

    /** Of a warning that is over itself, so that the rules leave it alone. */
    private long beginEpisode() throws Exception {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (number("SELECT COUNT(*) FROM alert_episodes WHERE open_mark = 1") > 0) {
            waitOrFail(until, "another episode goes on");
        }
        sql("INSERT INTO alert_episodes (began_at, severity, cause, subject, headline, open_mark)"
                + " VALUES (UTC_TIMESTAMP(6), 'WARNING', 'NODE_LOST', 'node-9', 'An episode for a test', 1)");
        long episode = number("SELECT id FROM alert_episodes WHERE open_mark = 1");
        sql(
                "INSERT INTO alerts (episode_id, name, subject, severity, began_at, fired_at, recovered_at, symptom, diagnosis)"
                        + " VALUES (" + episode
                        + ", 'NODE_LOST', 'node-9', 'WARNING', UTC_TIMESTAMP(6), UTC_TIMESTAMP(6), UTC_TIMESTAMP(6), 'gone',"
                        + " '{\"causes\":[{\"cause\":\"node-lost\",\"sentence\":\"An episode for a test\",\"evidence\":[],"
                        + "\"weight\":1,\"subject\":\"node-9\"}],\"ruledOut\":[]}')");
        return episode;
    }

    private static String addressIn(String letter) {
        return letter.lines()
                .filter(line -> line.contains("/acknowledge?token="))
                .map(line -> line.replaceFirst("^https?://[^/]+", ""))
                .findFirst()
                .orElseThrow();
    }

    /** That to the operations' demo sign-in: nobody is on the rota. */
    private String awaitLetter(String about) throws Exception {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            for (Path file : letters()) {
                Optional<String> text = text(file).filter(each -> each.contains(about));
                if (text.isPresent()) {
                    return text.get();
                }
            }
            waitOrFail(until, "no letter came");
        }
    }

    /** The folder is made for the first. */
    private List<Path> letters() throws Exception {
        if (!Files.isDirectory(site.letters())) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(site.letters())) {
            return files.filter(file -> file.getFileName().toString().matches("episode-.*-step-.*\\.eml"))
                    .toList();
        }
    }

    private static Optional<String> text(Path file) throws Exception {
        try (InputStream in = Files.newInputStream(file)) {
            MimeMessage letter = new MimeMessage(Session.getInstance(new Properties()), in);
            return letter.getAllRecipients()[0].toString().equals("operations@levee.example")
                    ? Optional.of(letter.getContent().toString().replace("\r\n", "\n"))
                    : Optional.empty();
        }
    }

    private static void waitOrFail(long until, String why) throws InterruptedException {
        if (System.nanoTime() > until) {
            throw new AssertionError(why);
        }
        Thread.sleep(200);
    }

    private Optional<String> acknowledgedBy(long episode) throws SQLException {
        try (Connection connection = site.database().open();
                Statement statement = connection.createStatement();
                var row = statement.executeQuery("SELECT acknowledged_by FROM alert_episodes WHERE id = " + episode)) {
            row.next();
            return Optional.ofNullable(row.getString(1));
        }
    }

    private long number(String query) throws SQLException {
        try (Connection connection = site.database().open();
                Statement statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    private void sql(String statement) throws SQLException {
        try (Connection connection = site.database().open();
                Statement change = connection.createStatement()) {
            change.executeUpdate(statement);
        }
    }
}
