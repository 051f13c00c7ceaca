package levee.command.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GuardNotesTest {

    @TempDir
    private Path folder;

    @Test
    void whatWasBrokenAndNotPutRightIsLeft() {
        GuardNotes notes = new GuardNotes(folder.resolve("guard.txt"));
        assertThat(notes.left()).isEmpty();
        notes.broken(2);
        notes.broken(3);
        notes.putRight(2);
        assertThat(new GuardNotes(folder.resolve("guard.txt")).left()).containsExactly(3);
        notes.broken(2);
        assertThat(notes.left()).containsExactly(2, 3);
    }
}
