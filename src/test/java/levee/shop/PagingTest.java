package levee.shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class PagingTest {

    private static Paging paging(int page, int total) {
        return Paging.of(ListingChoice.category("/c", Map.of()).onPage(page), total);
    }

    @Test
    void onePageNeedsNoPaging() {
        assertThat(paging(1, 24).steps()).isEmpty();
        assertThat(paging(1, 0).steps()).isEmpty();
        assertThat(paging(1, 24).next()).isNull();
    }

    @Test
    void theEndsAndTheNeighboursAreOffered() {
        assertThat(paging(10, 480).steps()).extracting(Paging.Step::number).containsExactly(1, 8, 9, 10, 11, 12, 20);
        assertThat(paging(10, 480).steps())
                .filteredOn(Paging.Step::gap)
                .extracting(Paging.Step::number)
                .containsExactly(8, 20);
        assertThat(paging(10, 480).steps())
                .filteredOn(Paging.Step::current)
                .extracting(Paging.Step::number)
                .containsExactly(10);
    }

    @Test
    void theFirstPageHasNoParameter() {
        assertThat(paging(2, 100).previous()).isEqualTo("/c");
        assertThat(paging(2, 100).next()).isEqualTo("/c?page=3");
        assertThat(paging(1, 100).previous()).isNull();
        assertThat(paging(5, 100).next()).isNull();
    }

    @Test
    void whatIsBeyondTheBoundIsNotOffered() {
        assertThat(Paging.last(1_000_000)).isEqualTo(ListingChoice.PAGES);
    }
}
