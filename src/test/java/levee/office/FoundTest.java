package levee.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class FoundTest {

    @Test
    void aShortListIsCountedExactly() {
        Found found = Found.ofFirst(ids(3));
        assertThat(found.total()).isEqualTo(3);
        assertThat(found.more()).isFalse();
    }

    @Test
    void aListOfJustTheMostIsComplete() {
        Found found = Found.ofFirst(ids(Found.MOST));
        assertThat(found.total()).isEqualTo(Found.MOST);
        assertThat(found.more()).isFalse();
    }

    @Test
    void nothingIsCountedBeyondTheMost() {
        Found found = Found.ofFirst(ids(Found.MOST + 1));
        assertThat(found.total()).isEqualTo(Found.MOST);
        assertThat(found.more()).isTrue();
    }

    @Test
    void aThingThatFitsInTwoWaysIsListedOnce() {
        assertThat(Found.ofFirst(List.of(7L, 8L, 7L)).ids()).containsExactly(7L, 8L);
    }

    @Test
    void theLastPageIsAsLongAsWhatIsLeft() {
        Found found = Found.ofFirst(ids(30));
        assertThat(found.page(0, 25)).hasSize(25).startsWith(1L);
        assertThat(found.page(25, 25)).containsExactly(26L, 27L, 28L, 29L, 30L);
    }

    @Test
    void aPageBeyondTheEndIsEmpty() {
        assertThat(Found.ofFirst(ids(3)).page(50, 25)).isEmpty();
    }

    private static List<Long> ids(int count) {
        return LongStream.rangeClosed(1, count).boxed().toList();
    }
}
