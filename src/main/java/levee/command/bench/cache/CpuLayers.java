package levee.command.bench.cache;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;
import levee.command.machine.Failure;

/**
 * Where a node's processor time goes, by what its threads are at when Java's flight recorder looks: a sample belongs to the
 * layer of the innermost frame that has one; what judges whether something kept still holds, to that of who asks. Only Java code is seen: neither the kernel nor the collection of garbage.
 */
final class CpuLayers {

    enum Layer {
        PAGE_CACHE("page cache", List.of("levee.cache.pages.")),
        JPA_AND_CACHE(
                "JPA and cache",
                List.of(
                        "org.eclipse.persistence.",
                        "levee.cache.entities.",
                        "levee.cache.queries.",
                        "levee.catalogue.",
                        "com.hazelcast.",
                        "com.mysql.")),
        FACES(
                "Faces and page beans",
                List.of(
                        "com.sun.faces.",
                        "jakarta.faces.",
                        "com.sun.el.",
                        "org.glassfish.expressly.",
                        "jakarta.el.",
                        "org.primefaces.",
                        "org.jboss.weld.",
                        "levee.shop.",
                        "levee.page.")),
        PIPELINE(
                "pipeline",
                List.of(
                        "org.apache.catalina.",
                        "org.apache.tomcat.",
                        "org.glassfish.",
                        "com.sun.enterprise.",
                        "fish.payara.",
                        "levee.signals.",
                        "levee.accounts."));

        private final String title;
        private final List<String> packages;

        Layer(String title, List<String> packages) {
            this.title = title;
            this.packages = packages;
        }

        String title() {
            return title;
        }

        private boolean has(String type) {
            return packages.stream().anyMatch(type::startsWith);
        }

        /** None if no layer has it. */
        static Layer of(List<String> types) {
            for (String type : types) {
                for (Layer layer : values()) {
                    if (layer.has(type)) {
                        return layer;
                    }
                }
            }
            return null;
        }
    }

    private static final String NAME = "levee-bench";

    private final long pid;
    private final Path recording;

    CpuLayers(long pid, Path folder) {
        this.pid = pid;
        this.recording = folder.resolve("layers.jfr");
    }

    /** The share of each layer in what the node does while the load runs; what is missing to 1 belongs to none. */
    Map<Layer, Double> during(Runnable load) {
        jcmd("JFR.start", "name=" + NAME, "settings=profile");
        load.run();
        jcmd("JFR.stop", "name=" + NAME, "filename=" + recording);
        Map<Layer, Double> shares = new EnumMap<>(Layer.class);
        long samples = 0;
        try (RecordingFile file = new RecordingFile(recording)) {
            while (file.hasMoreEvents()) {
                RecordedEvent event = file.readEvent();
                if (event.getEventType().getName().equals("jdk.ExecutionSample") && event.getStackTrace() != null) {
                    samples++;
                    Layer layer = Layer.of(types(event));
                    if (layer != null) {
                        shares.merge(layer, 1.0, Double::sum);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        double all = Math.max(1, samples);
        shares.replaceAll((layer, count) -> count / all);
        return shares;
    }

    private static List<String> types(RecordedEvent event) {
        return event.getStackTrace().getFrames().stream()
                .map(RecordedFrame::getMethod)
                .map(method -> method.getType().getName())
                .toList();
    }

    private void jcmd(String... arguments) {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(), Long.toString(pid)));
        command.addAll(List.of(arguments));
        try {
            Process jcmd = new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(jcmd.getInputStream().readAllBytes());
            if (jcmd.waitFor() != 0) {
                throw new Failure("jcmd failed: " + said);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("Interrupted.", e);
        }
    }
}
