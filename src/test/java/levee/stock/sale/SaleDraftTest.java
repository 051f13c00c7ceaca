package levee.stock.sale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import levee.catalogue.Money;
import org.junit.jupiter.api.Test;

class SaleDraftTest {

    private static final Instant START = Instant.parse("2026-06-01T14:00:00Z");
    private static final SaleDraft.Item LAMP = new SaleDraft.Item(1, Money.euros("9.90"), 100);

    @Test
    void aDraftThatMakesSenseIsTaken() {
        assertThatCode(() -> draft("Lamps", 3600, 2, LAMP).requireSense()).doesNotThrowAnyException();
        assertThatCode(() -> draft("Nothing yet", 3600, 2).requireSense()).doesNotThrowAnyException();
    }

    @Test
    void theAddressFollowsTheTitleUnlessItIsGiven() {
        assertThat(draft(" Über-Lampen & more ", 3600, 2).slug()).isEqualTo("uber-lampen-and-more");
    }

    @Test
    void aSaleThatEndsBeforeItStartsIsRefused() {
        refused(draft("Lamps", -1, 2, LAMP), "ends before it starts");
        refused(draft("Lamps", 0, 2, LAMP), "ends before it starts");
        refused(draft("Lamps", 40 * 86_400, 2, LAMP), "31 days");
    }

    @Test
    void numbersThatMakeNoSenseAreRefused() {
        refused(draft("Lamps", 3600, 0, LAMP), "between 1 and 20");
        refused(draft("Lamps", 3600, 21, LAMP), "between 1 and 20");
        refused(draft("Lamps", 3600, 2, new SaleDraft.Item(1, Money.euros("0"), 1)), "above 0");
        refused(draft("Lamps", 3600, 2, new SaleDraft.Item(1, Money.euros("-1"), 1)), "above 0");
        refused(draft("Lamps", 3600, 2, new SaleDraft.Item(1, Money.euros("1"), 0)), "between 1 and");
        refused(draft("Lamps", 3600, 2, LAMP, LAMP), "twice");
        refused(draft("Lamps", 3600, 2, Collections.nCopies(21, LAMP).toArray(SaleDraft.Item[]::new)), "at most 20");
    }

    @Test
    void aTitleIsNeededAndAnAddressHasPlainLetters() {
        refused(draft(" ", 3600, 2, LAMP), "title");
        refused(draft("x".repeat(121), 3600, 2, LAMP), "120");
        refused(new SaleDraft("Lamps", "../etc", START, START.plusSeconds(1), 2, List.of(LAMP)), "such as etc");
    }

    private static void refused(SaleDraft draft, String because) {
        assertThatExceptionOfType(SaleRefused.class)
                .isThrownBy(draft::requireSense)
                .withMessageContaining(because);
    }

    private static SaleDraft draft(String title, long seconds, int unitsABuyer, SaleDraft.Item... items) {
        return new SaleDraft(title, null, START, START.plusSeconds(seconds), unitsABuyer, List.of(items));
    }
}
