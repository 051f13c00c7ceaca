package levee.command.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import levee.command.machine.Failure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SettingsTest {
    private static final Path HOME = Path.of("/somewhere/.levee");
    private static final Pattern NAME = Pattern.compile("\"(levee\\.[a-z0-9.-]+)\"");

    @Test
    void theEnvironmentWinsOverTheFile() {
        var settings =
                Settings.of(Stage.DEV, HOME, Map.of("LEVEE_MAIL_FOLDER", "/letters", "LEVEE_CART_KEEP_DAYS", "3"));
        assertThat(settings.get("levee.mail.folder")).isEqualTo("/letters");
        assertThat(settings.get("levee.cart.keep-days")).isEqualTo("3");
    }

    @Test
    void theFilesPlaceholderIsTheHomeOfTheCluster() {
        assertThat(Settings.of(Stage.DEV, HOME, Map.of()).get("levee.mail.folder"))
                .isEqualTo(HOME.resolve("mail").toString());
    }

    @Test
    void theStageIsNotAMatterOfTheEnvironment() {
        assertThat(Settings.of(Stage.LIVE, HOME, Map.of("LEVEE_STAGE", "dev")).get("levee.stage"))
                .isEqualTo("live");
    }

    @Test
    void aLiveShopTakesNoTestCardsUnlessToldTo() {
        assertThat(Settings.of(Stage.LIVE, HOME, Map.of()).get("levee.payment.test-book"))
                .isNull();
    }

    @Test
    void aMisspeltVariableIsFound() {
        var environment = Map.of("LEVEE_DB_PASWORD", "x", "LEVEE_DB_USER", "x", "LEVEE_HTTP_PORT", "1", "PATH", "/bin");
        assertThat(Settings.of(Stage.DEV, HOME, environment).unknown(environment))
                .containsExactly("LEVEE_DB_PASWORD");
    }

    @Test
    void anOwnDatabaseWithoutAPasswordIsToldByTheVariablesName() {
        var settings = Settings.of(Stage.DEV, HOME, Map.of("LEVEE_DB_URL", "jdbc:mysql://db/x", "LEVEE_DB_USER", "me"));
        assertThatThrownBy(settings::ownDatabase).isInstanceOf(Failure.class).hasMessageContaining("LEVEE_DB_PASSWORD");
    }

    @ParameterizedTest
    @EnumSource
    void everyStagesFileDocumentsEverySettingThatTheShopReads(Stage stage) throws IOException {
        assertThat(Settings.names(stage)).containsAll(settingsOfTheShop());
    }

    /** All that the classes named Settings read, but what the command sets by itself. */
    private static Set<String> settingsOfTheShop() throws IOException {
        var names = new TreeSet<String>();
        try (var files = Files.walk(Path.of("src/main/java/levee"))) {
            for (var file : files.filter(path -> path.toString().endsWith("Settings.java"))
                    .toList()) {
                NAME.matcher(Files.readString(file)).results().forEach(match -> names.add(match.group(1)));
            }
        }
        names.removeAll(Set.of("levee.stage", "levee.node", "levee.grid.port"));
        assertThat(names).contains("levee.mail.folder", "levee.cart.keep-days");
        return names;
    }

    @Test
    void aNodesFileIsReadBackAsItWasWritten() throws IOException {
        var values = new TreeMap<>(Map.of("a", "plain", "b", "back\\slash", "c", " blank", "d", "é=#!", "e", "x\ny"));
        var read = new Properties();
        read.load(new StringReader(NodeSettings.text(values)));
        assertThat(read).containsExactlyInAnyOrderEntriesOf(values);
    }

    @Test
    void nodesOfOneGridKnowEachOtherAndNoOther() {
        var settings = Settings.of(Stage.DEV, HOME, Map.of());
        var second = NodeSettings.of(Plan.of(HOME, 2, 8080, 6900, settings), 2);
        assertThat(second)
                .containsEntry("levee.node", "2")
                .containsEntry("levee.grid.port", "6901")
                .containsEntry("levee.grid.address", "127.0.0.1")
                .containsEntry("levee.grid.members", "127.0.0.1:6900,127.0.0.1:6901")
                .containsEntry("levee.grid.name", "levee-6900");
    }
}
