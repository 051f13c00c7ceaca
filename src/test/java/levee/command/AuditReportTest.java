package levee.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import levee.cache.audit.CanaryResult;
import levee.cache.audit.CanaryResult.State;
import levee.cache.audit.Finding;
import levee.cache.audit.Finding.Kind;
import levee.cache.audit.NodeReport;
import levee.cache.audit.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AuditReportTest {

    private static final List<CanaryResult> CANARIES = List.of(
            new CanaryResult("entity Product", State.KEPT, "so"), new CanaryResult("entity Void", State.NOTHING, "so"));

    @Test
    void whereNothingIsWrongThatIsSaidWithTheTrialReads() {
        AuditReport report = new AuditReport(List.of(node("1"), node("2")), List.of());
        assertThat(report.isGood()).isTrue();
        assertThat(text(report))
                .contains("Nothing is wrong with the cache of nodes 1, 2.")
                .contains("Node 1: of 2 trial reads 1 found again without a statement, 1 had nothing to read yet.");
    }

    @ParameterizedTest
    @EnumSource(Severity.class)
    void aWarningOrWorseFails(Severity severity) {
        AuditReport report = new AuditReport(List.of(node("1", finding(severity, "a"))), List.of());
        assertThat(report.isGood()).isEqualTo(severity == Severity.NOTE);
    }

    @Test
    void aNodeThatDoesNotAnswerIsNamedAndFails() {
        AuditReport report = new AuditReport(List.of(node("1")), List.of("2"));
        assertThat(report.isGood()).isFalse();
        assertThat(text(report)).contains("Node 2 does not answer");
        assertThat(report.json().getJsonArray("silent").getString(0)).isEqualTo("2");
    }

    @Test
    void theWorstComesFirstAndWhatIsTheSameOnSeveralNodesOnce() {
        AuditReport report = new AuditReport(
                List.of(
                        node("1", finding(Severity.WARNING, "entity A"), finding(Severity.CRITICAL, "entity B")),
                        node("2", finding(Severity.CRITICAL, "entity B"))),
                List.of());
        assertThat(text(report).lines().filter(line -> !line.startsWith(" ") && line.contains("entity")))
                .containsExactly("CRITICAL  entity B, nodes 1, 2", "WARNING   entity A, node 1");
        assertThat(text(report)).contains("Why: because").contains("Mend: mend it");
        assertThat(report.json()
                        .getJsonArray("nodes")
                        .getJsonObject(1)
                        .getJsonArray("findings")
                        .getJsonObject(0)
                        .getString("severity"))
                .isEqualTo("critical");
    }

    @Test
    void aFindingAboutTwoNodesNamesThemItself() {
        Finding differ = new Finding(
                Kind.NODES_DIFFER,
                Severity.WARNING,
                "type facts, nodes 1 and 2",
                "They differ.",
                "because",
                "mend it",
                0);
        AuditReport report = new AuditReport(List.of(node("1", differ), node("2", differ)), List.of());
        assertThat(text(report).lines()).containsOnlyOnce("WARNING   type facts, nodes 1 and 2");
    }

    private static Finding finding(Severity severity, String place) {
        return new Finding(Kind.REGION_CLOSED, severity, place, "It is so.", "because", "mend it", 5);
    }

    private static NodeReport node(String name, Finding... findings) {
        return new NodeReport(name, true, true, Instant.EPOCH, 1, List.of(findings), CANARIES);
    }

    private static String text(AuditReport report) {
        StringWriter text = new StringWriter();
        PrintWriter out = new PrintWriter(text);
        report.print(out);
        out.flush();
        return text.toString();
    }
}
