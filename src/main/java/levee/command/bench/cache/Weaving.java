package levee.command.bench.cache;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.persistence.tools.weaving.jpa.StaticWeaveProcessor;

/** The classes of this build with the entities woven, as a container weaves them. */
final class Weaving {

    private Weaving() {}

    /** @return the class path on which they stand in place of the others */
    static String classPath(Path folder) {
        try {
            Path classes = Path.of(CacheNode.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            new StaticWeaveProcessor(classes.toFile(), folder.toFile()).performWeaving();
            return Stream.concat(
                            Stream.of(folder.toString()),
                            Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                                    .filter(part ->
                                            !Path.of(part).toAbsolutePath().equals(classes.toAbsolutePath())))
                    .collect(Collectors.joining(File.pathSeparator));
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
