package levee.stock.sale;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import levee.stock.sale.SaleState.Step;
import org.junit.jupiter.api.Test;

class SaleStateTest {

    private static final Instant START = Instant.parse("2026-06-01T14:00:00Z");
    private static final Instant END = START.plusSeconds(3600);

    @Test
    void itOpensAtItsStartAndEndsAtItsEnd() {
        assertThat(at(START.minusNanos(1_000), 5)).isEqualTo(SaleState.SCHEDULED);
        assertThat(at(START, 5)).isEqualTo(SaleState.OPEN);
        assertThat(at(END.minusNanos(1_000), 5)).isEqualTo(SaleState.OPEN);
        assertThat(at(END, 5)).isEqualTo(SaleState.ENDED);
    }

    @Test
    void itIsSoldOutOnceNothingIsAvailableOrReserved() {
        assertThat(at(START, 1)).isEqualTo(SaleState.OPEN);
        assertThat(at(START, 0)).isEqualTo(SaleState.SOLD_OUT);
        assertThat(at(END, 0)).isEqualTo(SaleState.ENDED);
    }

    @Test
    void whatIsNotScheduledOrIsCalledOffDoesNotOpenWithTheTime() {
        assertThat(SaleState.of(Step.DRAFT, START, END, START, 5)).isEqualTo(SaleState.DRAFT);
        assertThat(SaleState.of(Step.CANCELLED, START, END, START, 5)).isEqualTo(SaleState.CANCELLED);
    }

    private static SaleState at(Instant now, long unsold) {
        return SaleState.of(Step.SCHEDULED, START, END, now, unsold);
    }
}
