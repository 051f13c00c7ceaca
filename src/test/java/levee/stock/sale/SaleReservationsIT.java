package levee.stock.sale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import levee.OnBothMakes;
import levee.Together;
import levee.Workshop;
import levee.stock.sale.SaleAnswer.Outcome;

/** Units of a sale, where real databases decide who gets them. */
class SaleReservationsIT {

    private static final int MANY = 40;

    /** As many nodes as needed, each with groups of its own. */
    private static List<ReservationGroups> nodes(Workshop workshop, int count) {
        List<ReservationGroups> nodes = new ArrayList<>();
        for (int node = 0; node < count; node++) {
            nodes.add(new ReservationGroups(workshop::connect, Duration.ofMinutes(10)));
        }
        return nodes;
    }

    private static List<SaleAnswer> answers(List<Callable<Object>> requests) throws Exception {
        return Together.run(requests).stream().map(SaleAnswer.class::cast).toList();
    }

    @OnBothMakes
    void ofManyWhoWantTheLastUnitOnTwoNodesOneGetsIt(Workshop workshop) throws Exception {
        Stall stall = new Stall(workshop);
        FlashSale sale = stall.open(stall.variant("19.90", 1), "9.90", 1, 1);
        long item = stall.item(sale).getId();
        var nodes = nodes(workshop, 2);
        List<Callable<Object>> requests = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            SaleRequest request = new SaleRequest(stall.buyer(), "the-last-unit-" + i, 1);
            var node = nodes.get(i % 2);
            requests.add(() -> node.reserve(item, request));
        }

        var answers = answers(requests);

        assertThat(answers).filteredOn(SaleAnswer::isHeld).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.outcome() == Outcome.SOLD_OUT)
                .hasSize(MANY - 1);
        assertThat(stall.item(sale).getAvailable()).isZero();
        assertThat(stall.faults(sale)).isEmpty();
    }

    @OnBothMakes
    void theSameRequestOnTwoNodesAtOnceReservesOnce(Workshop workshop) throws Exception {
        Stall stall = new Stall(workshop);
        FlashSale sale = stall.open(stall.variant("19.90", 100), "9.90", 100, 5);
        long item = stall.item(sale).getId();
        SaleRequest request = new SaleRequest(stall.buyer(), "sent-by-the-impatient", 2);
        List<Callable<Object>> requests = new ArrayList<>();
        for (ReservationGroups node : nodes(workshop, 4)) {
            requests.addAll(Collections.nCopies(5, () -> node.reserve(item, request)));
        }

        var answers = answers(requests);

        assertThat(answers).allMatch(SaleAnswer::isHeld);
        assertThat(answers)
                .extracting(SaleAnswer::reservation)
                .containsOnly(answers.get(0).reservation());
        assertThat(stall.item(sale).getReserved()).isEqualTo(2);
        assertThat(stall.faults(sale)).isEmpty();
    }

    @OnBothMakes
    void nobodyGetsPastTheLimitByAskingSeveralNodesAtOnce(Workshop workshop) throws Exception {
        Stall stall = new Stall(workshop);
        FlashSale sale = stall.open(stall.variant("19.90", 100), "9.90", 100, 2);
        long item = stall.item(sale).getId();
        String greedy = stall.buyer();
        List<Callable<Object>> requests = new ArrayList<>();
        for (ReservationGroups node : nodes(workshop, 8)) {
            SaleRequest request = new SaleRequest(greedy, "of-the-greedy-" + requests.size(), 2);
            requests.add(() -> node.reserve(item, request));
        }

        var answers = answers(requests);

        assertThat(answers).extracting(SaleAnswer::outcome).containsOnlyOnce(Outcome.RESERVED);
        assertThat(answers)
                .extracting(SaleAnswer::reservation)
                .containsOnly(answers.get(0).reservation());
        assertThat(stall.item(sale).getReserved()).isEqualTo(2);
        assertThat(stall.faults(sale)).isEmpty();
    }

    @OnBothMakes
    void manyBuyersGetExactlyWhatThereIsAndTheBooksAgree(Workshop workshop) throws Exception {
        Stall stall = new Stall(workshop);
        FlashSale sale = stall.open(stall.variant("19.90", 50), "9.90", 50, 2);
        long item = stall.item(sale).getId();
        var nodes = nodes(workshop, 2);
        List<Callable<Object>> requests = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            SaleRequest request = new SaleRequest(stall.buyer(), "one-of-many-" + i, 1 + i % 2);
            var node = nodes.get(i % 2);
            requests.add(() -> node.reserve(item, request));
        }

        var answers = answers(requests);

        int got = answers.stream().mapToInt(SaleAnswer::units).sum();
        SaleItem after = stall.item(sale);
        assertThat(after.getReserved()).isEqualTo(got);
        assertThat(after.getAvailable()).isEqualTo(50 - got);
        assertThat(got).isBetween(49, 50);
        assertThat(answers)
                .filteredOn(SaleAnswer::isHeld)
                .extracting(SaleAnswer::reservation)
                .doesNotHaveDuplicates();
        assertThat(stall.faults(sale)).isEmpty();
    }

    @OnBothMakes
    void aHoldThatLapsesGoesBackAndCannotBeBoughtEvenBeforeItIsSettled(Workshop workshop) {
        Stall stall = new Stall(workshop);
        long lamp = stall.variant("19.90", 5);
        FlashSale sale = stall.open(lamp, "9.90", 5, 2);
        String buyer = stall.buyer();
        SaleAnswer held = stall.reserve(sale, buyer, "a-request-that-lapses", 2);
        stall.lapse(held.reservation());

        assertThatExceptionOfType(HoldLapsedException.class).isThrownBy(() -> sell(workshop, stall, held, lamp));
        stall.settle();
        assertThat(stall.item(sale).getAvailable()).isEqualTo(5);
        assertThatExceptionOfType(HoldLapsedException.class).isThrownBy(() -> sell(workshop, stall, held, lamp));
        assertThat(stall.reserve(sale, buyer, "a-request-that-lapses", 2).outcome())
                .isEqualTo(Outcome.LAPSED);
        assertThat(stall.reserve(sale, buyer, 2).outcome()).isEqualTo(Outcome.RESERVED);
        assertThat(stall.faults(sale)).isEmpty();
    }

    private static void sell(Workshop workshop, Stall stall, SaleAnswer held, long variant) {
        workshop.inTransaction(() -> {
            stall.holds.sell(held.reservation(), variant, held.units());
            return null;
        });
    }

    @OnBothMakes
    void whatIsSoldIsSoldOnceAndComesBackOnce(Workshop workshop) throws Exception {
        Stall stall = new Stall(workshop);
        long lamp = stall.variant("19.90", 5);
        FlashSale sale = stall.open(lamp, "9.90", 5, 2);
        SaleAnswer held = stall.reserve(sale, stall.buyer(), 2);
        Callable<Object> selling = () -> {
            sell(workshop, stall, held, lamp);
            return "sold";
        };
        assertThat(Together.run(Collections.nCopies(4, selling))).containsOnlyOnce("sold");
        assertThat(stall.item(sale).getSold()).isEqualTo(2);
        Callable<Object> back = () -> workshop.inTransaction(() -> {
            stall.holds.takeBack(held.reservation());
            return "back";
        });
        assertThat(Together.run(Collections.nCopies(4, back))).containsOnly("back");
        assertThat(stall.item(sale).getSold()).isZero();
        assertThat(stall.item(sale).getAvailable()).isEqualTo(5);
        assertThat(stall.faults(sale)).isEmpty();
    }

    @OnBothMakes
    void nodesThatSettleAtOnceLetEachHoldGoOnce(Workshop workshop) throws Exception {
        Stall stall = new Stall(workshop);
        FlashSale sale = stall.open(stall.variant("19.90", MANY), "9.90", MANY, 1);
        for (int i = 0; i < MANY; i++) {
            stall.lapse(stall.reserve(sale, stall.buyer(), 1).reservation());
        }
        Callable<Object> settling = () -> stall.settling.expire();

        int expired = Together.run(Collections.nCopies(4, settling)).stream()
                .filter(Integer.class::isInstance)
                .mapToInt(Integer.class::cast)
                .sum();
        stall.settle();

        assertThat(expired).isLessThanOrEqualTo(MANY);
        assertThat(stall.item(sale).getAvailable()).isEqualTo(MANY);
        assertThat(stall.faults(sale)).isEmpty();
    }

    @OnBothMakes
    void theReconciliationFindsWhatDoesNotFit(Workshop workshop) {
        Stall stall = new Stall(workshop);
        FlashSale sale = stall.open(stall.variant("19.90", 5), "9.90", 5, 2);
        stall.reserve(sale, stall.buyer(), 2);
        assertThat(stall.faults(sale)).isEmpty();
        stall.update("UPDATE sale_items SET sold = 9 WHERE sale_id = " + sale.getId());
        assertThat(stall.faults(sale))
                .anyMatch(fault -> fault.contains("9 units are sold, and only 5 were allotted"))
                .anyMatch(fault -> fault.contains("The ledger comes to"));
    }

    @OnBothMakes
    void aNodeKnowsItsSalesWithoutAskingAndTellsWhatIsAnother(Workshop workshop) throws Exception {
        Stall stall = new Stall(workshop);
        FlashSale sale = stall.open(stall.variant("19.90", 5), "9.90", 5, 2);
        Sales sales = new Sales();
        assertThat(sales.at(sale.getSlug())).isEmpty();
        assertThat(look(workshop, sales)).isEmpty();
        SaleStanding standing = sales.at(sale.getSlug()).orElseThrow();
        assertThat(standing.state()).isEqualTo(SaleState.OPEN);
        assertThat(standing.left()).isEqualTo(5);
        assertThat(sales.openOrSoon(Duration.ofHours(1)))
                .extracting(SaleStanding::slug)
                .contains(sale.getSlug());

        stall.reserve(sale, stall.buyer(), 2);
        assertThat(look(workshop, sales)).containsExactly(sale.getSlug());
        assertThat(sales.at(sale.getSlug()).orElseThrow().left()).isEqualTo(3);
        stall.end(sale);
        assertThat(look(workshop, sales)).contains(sale.getSlug(), Sales.ANNOUNCED);
        assertThat(sales.at(sale.getSlug()).orElseThrow().state()).isEqualTo(SaleState.ENDED);
    }

    private static Set<String> look(Workshop workshop, Sales sales) throws Exception {
        try (var connection = workshop.connect()) {
            return sales.look(connection);
        }
    }
}
