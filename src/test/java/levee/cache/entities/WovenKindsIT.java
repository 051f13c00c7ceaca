package levee.cache.entities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import jakarta.persistence.Converter;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.MappedSuperclass;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import levee.cache.TwoNodes;
import org.eclipse.persistence.internal.weaving.PersistenceWeaved;
import org.eclipse.persistence.tools.weaving.jpa.StaticWeaveProcessor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/** What holds for entities as they are written holds for them as a container weaves them, in a JVM that has only these. */
class WovenKindsIT {

    @Test
    void theSameHoldsForEntitiesThatAreWoven(@TempDir Path folder) throws Exception {
        Process tests = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:+UseSerialGC",
                        "-D" + TwoNodes.WEAVING + "=static",
                        "-cp",
                        woven(folder) + File.pathSeparator + System.getProperty("java.class.path"),
                        WovenKindsIT.class.getName())
                .redirectErrorStream(true)
                .start();
        String said = new String(tests.getInputStream().readAllBytes());
        assertThat(tests.waitFor()).as(said).isZero();
    }

    /** The classes of these entities, woven: to stand before the others. */
    private static Path woven(Path folder) throws Exception {
        Path plain = folder.resolve("plain");
        Path woven = Files.createDirectories(folder.resolve("woven"));
        StringBuilder listed = new StringBuilder();
        for (Class<?> type : mapped()) {
            Path file = Path.of(type.getName().replace('.', '/') + ".class");
            Files.createDirectories(plain.resolve(file).getParent());
            Files.copy(
                    type.getResourceAsStream("/" + file.toString().replace(File.separatorChar, '/')),
                    plain.resolve(file));
            listed.append("<class>").append(type.getName()).append("</class>");
        }
        Files.createDirectories(plain.resolve("META-INF"));
        Files.writeString(
                plain.resolve("META-INF/persistence.xml"),
                "<persistence xmlns='https://jakarta.ee/xml/ns/persistence' version='3.0'><persistence-unit name='kinds'>"
                        + listed
                        + "<exclude-unlisted-classes>true</exclude-unlisted-classes></persistence-unit></persistence>");
        new StaticWeaveProcessor(plain.toFile(), woven.toFile()).performWeaving();
        return woven;
    }

    private static Iterable<Class<?>> mapped() {
        return Stream.of(Kinds.class, Owners.class)
                .flatMap(all -> Arrays.stream(all.getDeclaredClasses()))
                .filter(type -> type.isAnnotationPresent(Entity.class)
                        || type.isAnnotationPresent(Embeddable.class)
                        || type.isAnnotationPresent(Converter.class)
                        || type.isAnnotationPresent(MappedSuperclass.class))
                .collect(Collectors.toList());
    }

    /** The tests of the kinds of mappings and of collections. */
    public static void main(String[] none) throws IOException {
        if (!PersistenceWeaved.class.isAssignableFrom(Owners.Bag.class)) {
            throw new IllegalStateException("The entities are not woven");
        }
        SummaryGeneratingListener summary = new SummaryGeneratingListener();
        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(selectClass(KindsIT.class), selectClass(OwnersIT.class))
                                .build(),
                        summary);
        summary.getSummary().printFailuresTo(new PrintWriter(System.out, true), 20);
        boolean isGood = summary.getSummary().getTestsSucceededCount() > 0
                && summary.getSummary().getTotalFailureCount() == 0;
        System.exit(isGood ? 0 : 1);
    }
}
