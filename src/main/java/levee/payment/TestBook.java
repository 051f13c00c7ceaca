package levee.payment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * What the test gateway remembers, as a bank does: outside the shop's database, and shared by all nodes. One small file for
 * each entry, named by its key. The first writer of a key wins and nobody ever sees half an entry.
 */
class TestBook {

    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_-]{8,64}");

    private final Path folder;

    TestBook(Path folder) {
        this.folder = folder;
    }

    /** Writes the entry unless the key has one, and returns the entry that stands. */
    String enter(String key, String entry) {
        Path file = file(key);
        try {
            Files.createDirectories(file.getParent());
            Path draft = file.resolveSibling(UUID.randomUUID() + ".draft");
            Files.writeString(draft, entry);
            try {
                Files.createLink(file, draft);
                return entry;
            } catch (FileAlreadyExistsException entered) {
                return Files.readString(file);
            } finally {
                Files.delete(draft);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The test gateway cannot write its book in " + folder, e);
        }
    }

    Optional<String> find(String key) {
        try {
            return Optional.of(Files.readString(file(key)));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("The test gateway cannot read its book in " + folder, e);
        }
    }

    /** Spread over some thousand folders: a load test makes hundreds of thousands of charges. */
    private Path file(String key) {
        if (!KEY.matcher(key).matches()) {
            throw new IllegalArgumentException("Not a payment key: " + key);
        }
        return folder.resolve(key.substring(0, 2)).resolve(key);
    }
}
