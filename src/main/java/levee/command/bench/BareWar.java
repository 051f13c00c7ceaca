package levee.command.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Packs {@link BareServlet} into a WAR, which a node serves under {@code /bare}. */
public final class BareWar {

    private static final String CLASS = BareServlet.class.getName().replace('.', '/') + ".class";

    private BareWar() {}

    static Path into(Path folder) {
        Path war = folder.resolve("bare.war");
        try (var zip = new ZipOutputStream(Files.newOutputStream(war));
                InputStream compiled = BareWar.class.getClassLoader().getResourceAsStream(CLASS)) {
            zip.putNextEntry(new ZipEntry("WEB-INF/classes/" + CLASS));
            compiled.transferTo(zip);
            zip.closeEntry();
            return war;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String path(long length) {
        return "/bare/bytes?" + BareServlet.LENGTH + "=" + length;
    }

    /** With another status than 200, since the container closes the connection after some. */
    public static String path(long length, int status) {
        return path(length) + "&" + BareServlet.STATUS + "=" + status;
    }
}
