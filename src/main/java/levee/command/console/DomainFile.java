package levee.command.console;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import levee.command.cluster.GridPlace;
import levee.command.machine.Failure;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * The server's {@code domain.xml}, changed before its first start: commands that change the same things come too late for
 * what listens by then.
 */
final class DomainFile {
    private static final String LOOPBACK = "127.0.0.1";
    private static final String ADMIN_LISTENER = "admin-listener";
    private static final String HEAP = "-Xmx384m";

    /** OSGi's remote shell asks nobody for a password; the others only serve it. */
    private static final List<String> NOT_WANTED = List.of("-Xmx", "-Dorg.glassfish.additionalOSGi", "-Dosgi.shell");

    private final Path file;
    private final Document document;
    private final Element server;

    private DomainFile(Path file, Document document) {
        this.file = file;
        this.document = document;
        this.server = all(document.getDocumentElement(), "config")
                .filter(config -> config.getAttribute("name").equals("server-config"))
                .findFirst()
                .orElseThrow(() -> new Failure(file + " describes no server."));
    }

    static DomainFile read(Path file) {
        try {
            var factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            return new DomainFile(file, factory.newDocumentBuilder().parse(file.toFile()));
        } catch (IOException | SAXException | ParserConfigurationException e) {
            throw new Failure(file + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** One web listener stays, for the console; the rest is shut, and on loopback should somebody open it. */
    DomainFile onLoopbackAlone() {
        all(server, "network-listener").forEach(listener -> {
            listener.setAttribute("address", LOOPBACK);
            shutUnless(listener.getAttribute("name").equals(ADMIN_LISTENER), listener);
        });
        Stream.concat(all(server, "iiop-listener"), all(server, "jmx-connector"))
                .forEach(listener -> {
                    listener.setAttribute("address", LOOPBACK);
                    shutUnless(false, listener);
                });
        shutMessaging();
        return this;
    }

    private static void shutUnless(boolean wanted, Element listener) {
        listener.setAttribute("enabled", Boolean.toString(wanted));
    }

    /** Without this, the console makes a service of its own when somebody opens it, which listens on all addresses. */
    private void shutMessaging() {
        var messaging = document.createElement("jms-service");
        messaging.setAttribute("type", "DISABLED");
        messaging.setAttribute("default-jms-host", "default_JMS_host");
        var host = document.createElement("jms-host");
        host.setAttribute("name", "default_JMS_host");
        host.setAttribute("host", LOOPBACK);
        messaging.appendChild(host);
        server.insertBefore(messaging, server.getFirstChild());
    }

    /** As a member that keeps nothing: what the nodes cache stays with them. */
    DomainFile inGrid(GridPlace grid) {
        var port = Integer.toString(grid.freePort());
        var runtime = child(document.getDocumentElement(), "hazelcast-runtime-configuration");
        Map.of(
                        "cluster-group-name",
                        grid.name(),
                        "discovery-mode",
                        "tcpip",
                        "tcpip-members",
                        grid.members(),
                        "interface",
                        grid.address(),
                        "das-bind-address",
                        grid.address(),
                        "das-port",
                        port,
                        "start-port",
                        port,
                        "auto-increment-port",
                        "false",
                        // As the nodes have it: who differs is not let in.
                        "host-aware-partitioning",
                        "false")
                .forEach(runtime::setAttribute);
        var here = child(server, "hazelcast-config-specific-configuration");
        here.setAttribute("member-name", "console");
        here.setAttribute("member-group", "console");
        here.setAttribute("lite", "true");
        return this;
    }

    DomainFile withBoundedMemory() {
        var java = child(server, "java-config");
        all(java, "jvm-options")
                .filter(option -> NOT_WANTED.stream().anyMatch(option.getTextContent()::startsWith))
                .toList()
                .forEach(java::removeChild);
        Stream.of(HEAP, "-XX:+UseSerialGC", "-Dhazelcast.socket.bind.any=false", "-Dhazelcast.phone.home.enabled=false")
                .forEach(option ->
                        java.appendChild(document.createElement("jvm-options")).setTextContent(option));
        return this;
    }

    /** Nor does it tell its maker that it runs. */
    DomainFile silent() {
        child(document.getDocumentElement(), "phone-home-runtime-configuration").setAttribute("enabled", "false");
        return this;
    }

    private Element child(Element parent, String name) {
        return all(parent, name).findFirst().orElseGet(() ->
                (Element) parent.appendChild(document.createElement(name)));
    }

    private static Stream<Element> all(Element in, String name) {
        var found = in.getElementsByTagName(name);
        return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i)).toList().stream();
    }

    void write() {
        try {
            TransformerFactory.newDefaultInstance()
                    .newTransformer()
                    .transform(new DOMSource(document), new StreamResult(file.toFile()));
        } catch (TransformerException e) {
            throw new Failure(file + " cannot be written: " + e.getMessage(), e);
        }
    }
}
