package levee.command.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** In the words of Payara 6. */
class NodeAnswerTest {

    @Test
    void aWordIsTakenOutOfItsFrame() {
        assertThat(said(true, """


                node-1
                +=====================================+
                |  Payara Micro 6.2025.10 (build 42)  |
                +=====================================+
                Command send-asadmin-command executed successfully.
                """)).isEqualTo("Payara Micro 6.2025.10 (build 42)");
    }

    @Test
    void aTextOfManyLinesStaysAsItIs() {
        assertThat(said(true, """
                node-1
                +======+
                |  {\s
                HZMap levee.entities.Product hz:impl:mapService 0 entries
                HZMap payara.instance.store hz:impl:mapService 5 entries
                }
                  |
                +======+
                Command send-asadmin-command executed successfully.
                """)).isEqualTo("""
                {\s
                HZMap levee.entities.Product hz:impl:mapService 0 entries
                HZMap payara.instance.store hz:impl:mapService 5 entries
                }""");
    }

    @Test
    void aRefusalIsTheNodesOwnWords() {
        assertThat(said(false, """
                remote failure: Failures reported:\s

                node-2:
                Command lookup failed for command nonsense

                Command send-asadmin-command failed.
                """)).isEqualTo("Command lookup failed for command nonsense");
    }

    @Test
    void whatIsNotUnderstoodIsShownAsItCame() {
        assertThat(said(false, "remote failure: no longer.\nCommand send-asadmin-command failed.\n"))
                .isEqualTo("remote failure: no longer.");
    }

    private static String said(boolean success, String output) {
        return NodeAnswer.of(new Asadmin.Result(success, Asadmin.withoutEnd(output)))
                .text();
    }
}
