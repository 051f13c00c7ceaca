package levee.command.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathFactory;
import levee.command.cluster.GridPlace;
import levee.command.machine.Failure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DomainFileTest {
    private static final String MADE_BY_PAYARA = """
            <domain>
              <hazelcast-runtime-configuration start-port="5900" das-port="4900" auto-increment-port="true"/>
              <configs>
                <config name="server-config">
                  <iiop-service><iiop-listener address="0.0.0.0" port="3700" id="orb"/></iiop-service>
                  <admin-service><jmx-connector address="0.0.0.0" port="8686" name="system"/></admin-service>
                  <java-config>
                    <!-- kept -->
                    <jvm-options>-Xmx512m</jvm-options>
                    <jvm-options>-Dgood=&lt;1&gt;</jvm-options>
                    <jvm-options>-Dosgi.shell.telnet.port=6666</jvm-options>
                  </java-config>
                  <network-listeners>
                    <network-listener port="8080" name="http-listener-1"/>
                    <network-listener port="4848" name="admin-listener"/>
                  </network-listeners>
                </config>
                <config name="default-config">
                  <network-listeners><network-listener port="8080" name="http-listener-1"/></network-listeners>
                </config>
              </configs>
            </domain>
            """;

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void change() throws IOException {
        file = Files.writeString(folder.resolve("domain.xml"), MADE_BY_PAYARA);
        DomainFile.read(file)
                .onLoopbackAlone()
                .inGrid(new GridPlace("levee-6900", "127.0.0.1", "127.0.0.1:6900,127.0.0.1:6901", 6909))
                .withBoundedMemory()
                .silent()
                .write();
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', textBlock = """
            "count(//config[@name='server-config']//network-listener[@address='127.0.0.1'])", 2
            "//network-listener[@enabled='true']/@name", admin-listener
            "concat(//iiop-listener/@address, ' ', //iiop-listener/@enabled)", 127.0.0.1 false
            "concat(//jmx-connector/@address, ' ', //jmx-connector/@enabled)", 127.0.0.1 false
            "local-name(//config[@name='server-config']/*[1])", jms-service
            "concat(//jms-service/@type, ' ', //jms-host/@host)", DISABLED 127.0.0.1
            "count(//config[@name='default-config']//@address)", 0
            """)
    void nothingListensButTheConsoleAndThatOnLoopback(String question, String answer) throws Exception {
        assertThat(ask(question)).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', textBlock = """
            //hazelcast-runtime-configuration/@cluster-group-name, levee-6900
            //hazelcast-runtime-configuration/@tcpip-members, "127.0.0.1:6900,127.0.0.1:6901"
            //hazelcast-runtime-configuration/@discovery-mode, tcpip
            //hazelcast-runtime-configuration/@das-port, 6909
            //hazelcast-runtime-configuration/@auto-increment-port, false
            //hazelcast-runtime-configuration/@host-aware-partitioning, false
            //config[1]/hazelcast-config-specific-configuration/@lite, true
            """)
    void itIsAMemberOfTheNodesGridThatKeepsNothing(String question, String answer) throws Exception {
        assertThat(ask(question)).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', textBlock = """
            "count(//jvm-options[starts-with(., '-Xmx')])", 1
            "//jvm-options[starts-with(., '-Xmx')]", -Xmx384m
            "count(//jvm-options[starts-with(., '-Dosgi.shell')])", 0
            "//jvm-options[starts-with(., '-Dgood')]", -Dgood=<1>
            "//java-config/comment()", " kept "
            "//phone-home-runtime-configuration/@enabled", false
            """)
    void itsMemoryIsBoundedAndTheRestStays(String question, String answer) throws Exception {
        assertThat(ask(question)).isEqualTo(answer);
    }

    @Test
    void aFileThatIsNoneIsTold() throws IOException {
        Files.writeString(file, "<domain>");
        assertThatThrownBy(() -> DomainFile.read(file))
                .isInstanceOf(Failure.class)
                .hasMessageContaining(file.toString());
    }

    private String ask(String question) throws Exception {
        var document =
                DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().parse(file.toFile());
        return XPathFactory.newDefaultInstance().newXPath().evaluate(question, document);
    }
}
