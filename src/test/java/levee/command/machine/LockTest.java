package levee.command.machine;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LockTest {
    @TempDir
    private Path folder;

    @Test
    void aSecondOneIsRefusedAndToldWhoHoldsTheFirst() {
        var file = folder.resolve("not/there/yet/lock");
        try (var first = Lock.take(file)) {
            assertThatThrownBy(() -> Lock.take(file))
                    .isInstanceOf(Failure.class)
                    .hasMessageContaining("process " + ProcessHandle.current().pid());
        }
        Lock.take(file).close();
    }
}
