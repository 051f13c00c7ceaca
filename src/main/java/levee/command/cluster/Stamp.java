package levee.command.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import levee.command.machine.Failure;

/** What a node was started with, in a few letters: two that differ need a restart to become the same. */
final class Stamp {
    private Stamp() {}

    static String of(Plan plan, List<String> command, String settings) {
        if (Files.notExists(plan.war())) {
            throw new Failure(plan.war() + " is missing. Build it: mvn package");
        }
        try {
            var build = plan.war() + " " + Files.size(plan.war()) + " " + Files.getLastModifiedTime(plan.war());
            var digest = MessageDigest.getInstance("SHA-256")
                    .digest(String.join("\n", build, String.join(" ", command), settings)
                            .getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
