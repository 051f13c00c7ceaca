package levee.cache;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import org.eclipse.persistence.internal.weaving.PersistenceWeaved;
import org.eclipse.persistence.tools.weaving.jpa.StaticWeaveProcessor;

/** Entities as a container weaves them, in a JVM of their own: one that knows them as they are written has no others. */
public final class Woven {

    private Woven() {}

    /**
     * What to give to {@code java} so that it has all that this one has, but these woven.
     *
     * @param folder where there is room for the woven classes
     * @param mapped entities, and what else is mapped
     */
    public static List<String> options(Path folder, Collection<Class<?>> mapped) {
        try {
            Path plain = copy(mapped, folder.resolve("plain"));
            Path woven = Files.createDirectories(folder.resolve("woven"));
            new StaticWeaveProcessor(plain.toFile(), woven.toFile()).performWeaving();
            return List.of(
                    "-D" + TwoNodes.WEAVING + "=static",
                    "-cp",
                    // Before the others, which then nobody sees.
                    woven + File.pathSeparator + System.getProperty("java.class.path"));
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path copy(Collection<Class<?>> mapped, Path plain) throws IOException {
        StringBuilder listed = new StringBuilder();
        for (Class<?> type : mapped) {
            String file = type.getName().replace('.', '/') + ".class";
            Path copy = plain.resolve(file);
            Files.createDirectories(copy.getParent());
            try (InputStream written = type.getResourceAsStream("/" + file)) {
                Files.copy(written, copy);
            }
            listed.append("<class>").append(type.getName()).append("</class>");
        }
        Files.createDirectories(plain.resolve("META-INF"));
        Files.writeString(
                plain.resolve("META-INF/persistence.xml"),
                "<persistence xmlns='https://jakarta.ee/xml/ns/persistence' version='3.0'><persistence-unit name='kinds'>"
                        + listed
                        + "<exclude-unlisted-classes>true</exclude-unlisted-classes></persistence-unit></persistence>");
        return plain;
    }

    /** @throws IllegalStateException in a JVM that has the entity as it is written */
    public static void require(Class<?> entity) {
        if (!PersistenceWeaved.class.isAssignableFrom(entity)) {
            throw new IllegalStateException(entity + " is not woven");
        }
    }
}
