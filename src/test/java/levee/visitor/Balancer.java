package levee.visitor;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import levee.command.machine.LogTail;
import levee.command.machine.Ports;
import levee.command.machine.Programs;
import levee.command.machine.Waiting;

/** HAProxy with {@code payara/haproxy.cfg} before the two nodes. */
public final class Balancer implements AutoCloseable {

    private static final Duration BOUND = Duration.ofSeconds(30);
    private static final Duration LOOK_EVERY = Duration.ofMillis(100);

    private final int port = Ports.firstOfFree(1);
    private final File log = new File("target", "haproxy.log");
    private final Process process;

    public Balancer(Site site) {
        ProcessBuilder haproxy = new ProcessBuilder(
                        Programs.find("haproxy").orElseThrow().toString(), "-db", "-f", "payara/haproxy.cfg")
                .redirectErrorStream(true)
                .redirectOutput(log);
        haproxy.environment().put("LEVEE_PROXY_PORT", Integer.toString(port));
        haproxy.environment().put("LEVEE_NODE_1", site.node(1).getAuthority());
        haproxy.environment().put("LEVEE_NODE_2", site.node(2).getAuthority());
        try {
            process = haproxy.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!Waiting.until(this::answers, BOUND, LOOK_EVERY)) {
            close();
            throw new IllegalStateException("HAProxy does not answer: " + LogTail.of(log.toPath(), ""));
        }
    }

    private boolean answers() {
        try {
            return new levee.command.visitor.Visitor(address()).get("/").status() == 200;
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
