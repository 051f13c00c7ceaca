package levee.command.database;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;
import levee.command.machine.Folders;

/**
 * The unpacked programs of the servers, kept once for a checkout and used by every database that is started from it:
 * they take 350 MB. LEVEE_HOME moves the data, not them.
 */
final class Servers {
    private final Path folder;

    private Servers(Path folder) {
        this.folder = folder;
    }

    static Servers shared() {
        return new Servers(Path.of(".levee", "servers").toAbsolutePath());
    }

    Path folder(Make make) {
        return folder.resolve(make.title().replace(' ', '-').toLowerCase(Locale.ROOT));
    }

    /** Unpacks them when they are not there yet. Two that unpack at the same time do not disturb each other. */
    Path programs(Make make, Consumer<String> progress) {
        var programs = folder(make);
        if (Files.notExists(programs)) {
            progress.accept("Unpacking " + make.title() + " into " + programs + " (once)");
            Folders.create(folder);
            var draft = folder.resolve(
                    programs.getFileName() + "." + ProcessHandle.current().pid());
            Folders.delete(draft);
            make.software().unpack(draft);
            Folders.moveUnlessThere(draft, programs);
        }
        return programs;
    }
}
