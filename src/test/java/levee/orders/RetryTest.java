package levee.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RetryTest {

    private final AtomicInteger runs = new AtomicInteger();

    @Test
    void runsAgainAfterADeadlock() {
        assertThat(Retry.<String>run(() -> {
                    if (runs.incrementAndGet() < 3) {
                        throw failure("40001", 1213);
                    }
                    return "done";
                }))
                .isEqualTo("done");
        assertThat(runs).hasValue(3);
    }

    @Test
    void givesUpInTheEnd() {
        assertThatThrownBy(() -> Retry.run(() -> {
                    runs.incrementAndGet();
                    throw failure("HY000", 1205);
                }))
                .isInstanceOf(PersistenceException.class);
        assertThat(runs).hasValue(5);
    }

    @Test
    void doesNotRepeatWhatWouldFailAgain() {
        assertThatThrownBy(() -> Retry.run(() -> {
                    runs.incrementAndGet();
                    throw failure("22001", 1406);
                }))
                .isInstanceOf(PersistenceException.class);
        assertThat(runs).hasValue(1);
    }

    @Test
    void knowsADuplicateFromADeadlock() {
        assertThat(Retry.isDuplicate(failure("23000", 1062))).isTrue();
        assertThat(Retry.isDuplicate(failure("40001", 1213))).isFalse();
        assertThat(Retry.isDuplicate(new IllegalStateException())).isFalse();
    }

    private static PersistenceException failure(String state, int code) {
        return new PersistenceException(new RuntimeException(new SQLException("refused", state, code)));
    }
}
