package levee.cache.entities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import jakarta.persistence.Converter;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.MappedSuperclass;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import levee.cache.Woven;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/** What holds for entities as they are written holds for them as a container weaves them, in a JVM that has only these. */
class WovenKindsIT {

    @Test
    void theSameHoldsForEntitiesThatAreWoven(@TempDir Path folder) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m", "-XX:+UseSerialGC"));
        command.addAll(Woven.options(folder, mapped()));
        command.add(WovenKindsIT.class.getName());
        Process tests = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(tests.getInputStream().readAllBytes());
        assertThat(tests.waitFor()).as(said).isZero();
    }

    private static List<Class<?>> mapped() {
        return Stream.of(Kinds.class, Owners.class)
                .flatMap(all -> Arrays.stream(all.getDeclaredClasses()))
                .filter(type -> type.isAnnotationPresent(Entity.class)
                        || type.isAnnotationPresent(Embeddable.class)
                        || type.isAnnotationPresent(Converter.class)
                        || type.isAnnotationPresent(MappedSuperclass.class))
                .collect(Collectors.toList());
    }

    /** The tests of the kinds of mappings and of collections. */
    public static void main(String[] none) {
        Woven.require(Owners.Bag.class);
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
