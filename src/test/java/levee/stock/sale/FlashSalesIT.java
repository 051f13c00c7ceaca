package levee.stock.sale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import levee.OnBothMakes;
import levee.Together;
import levee.Workshop;
import levee.stock.sale.SaleAnswer.Outcome;
import levee.stock.sale.SaleState.Step;

/** The life of a sale, as the staff write it, on real databases. */
class FlashSalesIT {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final String SOMEBODY = "somebody@levee.example";

    @OnBothMakes
    void aScheduledSaleHasItsUnitsOutOfTheGeneralStockAndTakenBackItGivesThemBack(Workshop workshop) {
        Stall stall = new Stall(workshop);
        long lamp = stall.variant("19.90", 100);
        long id =
                stall.sales.create(stall.draft(HOUR, HOUR.multipliedBy(2), 2, Stall.item(lamp, "9.90", 60)), SOMEBODY);
        assertThat(stall.stock(lamp)).isEqualTo(100);

        stall.sales.schedule(id);
        FlashSale sale = stall.sale(id);
        assertThat(stall.stock(lamp)).isEqualTo(40);
        assertThat(stall.item(sale).getAvailable()).isEqualTo(60);
        assertThat(sale.state(stall.sales.items(sale), stall.sales.now())).isEqualTo(SaleState.SCHEDULED);
        assertThat(stall.reserve(sale, stall.buyer(), 1).outcome()).isEqualTo(Outcome.NOT_OPEN);

        stall.sales.takeBack(id);
        assertThat(stall.stock(lamp)).isEqualTo(100);
        assertThat(stall.sale(id).getStep()).isEqualTo(Step.DRAFT);
        stall.sales.change(
                id,
                stall.draft(HOUR, HOUR.multipliedBy(2), 2, Stall.item(lamp, "8.90", 30)),
                stall.sale(id).getVersion());
        stall.sales.schedule(id);
        assertThat(stall.stock(lamp)).isEqualTo(70);
        assertThat(stall.faults(stall.sale(id))).isEmpty();
    }

    @OnBothMakes
    void moreThanThereIsInStockIsRefusedAndNothingIsTaken(Workshop workshop) {
        Stall stall = new Stall(workshop);
        long lamp = stall.variant("19.90", 100);
        long shade = stall.variant("5.00", 3);
        long id = stall.sales.create(
                stall.draft(HOUR, HOUR.multipliedBy(2), 2, Stall.item(lamp, "9.90", 60), Stall.item(shade, "4.00", 4)),
                SOMEBODY);
        assertThatExceptionOfType(SaleRefused.class)
                .isThrownBy(() -> stall.sales.schedule(id))
                .withMessageContaining("has 3 units in stock, and the sale wants 4");
        assertThat(stall.stock(lamp)).isEqualTo(100);
        assertThat(stall.sale(id).getStep()).isEqualTo(Step.DRAFT);
    }

    @OnBothMakes
    void twoSalesOfOneThingAtTheSameTimeAreRefusedAlsoWhenTheyAreScheduledAtOnce(Workshop workshop) throws Exception {
        Stall stall = new Stall(workshop);
        long lamp = stall.variant("19.90", 100);
        List<Long> ids = List.of(
                stall.sales.create(stall.draft(HOUR, HOUR.multipliedBy(3), 2, Stall.item(lamp, "9.90", 10)), SOMEBODY),
                stall.sales.create(
                        stall.draft(HOUR.multipliedBy(2), HOUR.multipliedBy(4), 2, Stall.item(lamp, "9.90", 10)),
                        SOMEBODY));
        List<Callable<Object>> both = ids.stream()
                .map(id -> (Callable<Object>) () -> {
                    stall.sales.schedule(id);
                    return "scheduled";
                })
                .toList();

        List<Object> answers = Together.run(both);

        assertThat(answers).containsOnlyOnce("scheduled");
        assertThat(answers)
                .filteredOn(SaleRefused.class::isInstance)
                .singleElement()
                .asString()
                .contains("must not overlap");
        assertThat(stall.stock(lamp)).isEqualTo(90);
        long later = stall.sales.create(
                stall.draft(HOUR.multipliedBy(4), HOUR.multipliedBy(5), 2, Stall.item(lamp, "9.90", 10)), SOMEBODY);
        stall.sales.schedule(later);
        assertThat(stall.stock(lamp)).isEqualTo(80);
    }

    @OnBothMakes
    void whatIsWrongIsSaidWhenItIsWritten(Workshop workshop) {
        Stall stall = new Stall(workshop);
        long lamp = stall.variant("19.90", 100);
        SaleDraft first = stall.draft(HOUR, HOUR.multipliedBy(2), 2, Stall.item(lamp, "9.90", 10));
        long id = stall.sales.create(first, SOMEBODY);
        assertThatExceptionOfType(SaleRefused.class)
                .isThrownBy(() -> stall.sales.create(first, SOMEBODY))
                .withMessageContaining("Another sale has the address");
        assertThatExceptionOfType(SaleRefused.class)
                .isThrownBy(() -> stall.sales.create(stall.draft(HOUR, HOUR.negated(), 2), SOMEBODY))
                .withMessageContaining("ends before it starts");
        assertThatExceptionOfType(SaleRefused.class)
                .isThrownBy(() -> stall.sales.change(id, first, 99))
                .withMessageContaining("Somebody has changed");
        long empty = stall.sales.create(stall.draft(HOUR, HOUR.multipliedBy(2), 2), SOMEBODY);
        assertThatExceptionOfType(SaleRefused.class)
                .isThrownBy(() -> stall.sales.schedule(empty))
                .withMessageContaining("nothing in this sale");
        long over = stall.sales.create(
                stall.draft(HOUR.negated(), HOUR.dividedBy(-2), 2, Stall.item(lamp, "9.90", 10)), SOMEBODY);
        assertThatExceptionOfType(SaleRefused.class)
                .isThrownBy(() -> stall.sales.schedule(over))
                .withMessageContaining("has passed");
        assertThat(stall.sales.warnings(List.of(Stall.item(lamp, "19.90", 1), Stall.item(lamp, "19.89", 1))))
                .singleElement()
                .asString()
                .contains("is not below that");
    }

    @OnBothMakes
    void anOpenSaleCanBeCalledOffAndNothingOfItIsLost(Workshop workshop) {
        Stall stall = new Stall(workshop);
        long lamp = stall.variant("19.90", 100);
        FlashSale sale = stall.open(lamp, "9.90", 60, 2);
        SaleAnswer held = stall.reserve(sale, stall.buyer(), 2);
        assertThatExceptionOfType(SaleRefused.class).isThrownBy(() -> stall.sales.takeBack(sale.getId()));

        stall.sales.cancel(sale.getId());
        assertThat(stall.reserve(sale, stall.buyer(), 1).outcome()).isEqualTo(Outcome.ENDED);
        stall.settle();

        assertThat(stall.stock(lamp)).isEqualTo(100);
        assertThat(stall.item(sale).getAllotted()).isZero();
        assertThat(stall.faults(sale)).isEmpty();
        assertThatExceptionOfType(HoldLapsedException.class)
                .isThrownBy(() -> workshop.inTransaction(() -> {
                    stall.holds.sell(held.reservation(), lamp, 2);
                    return null;
                }));
    }

    @OnBothMakes
    void aSaleThatIsOverGivesBackWhatIsLeftAndLaterWhatWasStillHeld(Workshop workshop) {
        Stall stall = new Stall(workshop);
        long lamp = stall.variant("19.90", 10);
        FlashSale sale = stall.open(lamp, "9.90", 10, 2);
        SaleAnswer held = stall.reserve(sale, stall.buyer(), 2);
        stall.end(sale);
        stall.settle();
        assertThat(stall.stock(lamp)).isEqualTo(8);
        assertThat(stall.reserve(sale, stall.buyer(), 1).outcome()).isEqualTo(Outcome.ENDED);
        stall.lapse(held.reservation());
        stall.settle();
        assertThat(stall.stock(lamp)).isEqualTo(10);
        assertThat(stall.faults(sale)).isEmpty();
    }

    @OnBothMakes
    void aDraftThatIsThrownAwayLeavesNothing(Workshop workshop) {
        Stall stall = new Stall(workshop);
        long id = stall.sales.create(
                stall.draft(HOUR, HOUR.multipliedBy(2), 2, Stall.item(stall.variant("1.00", 1), "0.50", 1)), SOMEBODY);
        stall.sales.cancel(id);
        assertThat(stall.sales.find(id)).isEmpty();
    }
}
