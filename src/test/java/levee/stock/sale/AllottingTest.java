package levee.stock.sale;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import levee.stock.sale.Allotting.Known;
import levee.stock.sale.Allotting.Terms;
import levee.stock.sale.SaleAnswer.Outcome;
import levee.stock.sale.SaleReservation.State;
import org.junit.jupiter.api.Test;

/** Who of a group gets what. */
class AllottingTest {

    private static final Instant NOW = Instant.parse("2026-06-01T14:00:00Z");
    private static final Instant UNTIL = NOW.plusSeconds(600);
    private static final int LIMIT = 3;

    @Test
    void whoCameFirstIsServedFirst() {
        var answers = decide(3, Map.of(), request("a", 1), request("b", 2), request("c", 1));
        assertThat(answers)
                .extracting(SaleAnswer::outcome)
                .containsExactly(Outcome.RESERVED, Outcome.RESERVED, Outcome.SOLD_OUT);
        assertThat(answers).extracting(SaleAnswer::reservation).containsExactly(100L, 101L, 0L);
        assertThat(answers.get(1).until()).isEqualTo(UNTIL);
    }

    @Test
    void whoCannotGetAllGetsNothingAndTheNextWhoWantsFewerIsServed() {
        var answers = decide(2, Map.of(), request("a", 1), request("b", 2), request("c", 1));
        assertThat(answers)
                .extracting(SaleAnswer::outcome)
                .containsExactly(Outcome.RESERVED, Outcome.SOLD_OUT, Outcome.RESERVED);
        assertThat(answers.get(1).units()).isZero();
    }

    @Test
    void theSameRequestTwiceInAGroupReservesOnce() {
        SaleRequest twice = request("a", 1);
        Allotting allotting = allotting(5, Map.of());
        allotting.add(twice);
        allotting.add(twice);
        allotting.add(new SaleRequest("a", "another-request-of-a", 1));
        assertThat(allotting.units()).isEqualTo(1);
        assertThat(allotting.answers(List.of(7L)))
                .extracting(SaleAnswer::reservation)
                .containsOnly(7L);
    }

    @Test
    void theSameRequestLaterIsAnsweredByWhatBecameOfIt() {
        assertThat(repeated(known(State.HELD, UNTIL)).outcome()).isEqualTo(Outcome.HELD);
        assertThat(repeated(known(State.SOLD, NOW)).outcome()).isEqualTo(Outcome.BOUGHT);
        assertThat(repeated(known(State.EXPIRED, NOW)).outcome()).isEqualTo(Outcome.LAPSED);
        assertThat(repeated(known(State.HELD, NOW)).outcome())
                .as("its time is over, though nobody has let it go")
                .isEqualTo(Outcome.LAPSED);
    }

    private static SaleAnswer repeated(Known known) {
        return decide(5, Map.of("a", List.of(known)), new SaleRequest("a", known.key(), 1))
                .get(0);
    }

    @Test
    void nobodyGetsMoreThanTheLimitOfWhatTheyHaveBoughtAndHold() {
        var bought = Map.of("a", List.of(known(State.SOLD, NOW)));
        assertThat(decide(9, bought, request("a", 2)).get(0).outcome()).isEqualTo(Outcome.LIMIT);
        assertThat(decide(9, bought, request("a", 1)).get(0).outcome()).isEqualTo(Outcome.RESERVED);
        assertThat(decide(9, Map.of(), request("b", LIMIT + 1)).get(0).outcome())
                .isEqualTo(Outcome.LIMIT);
        assertThat(decide(9, Map.of(), request("b", 0)).get(0).outcome()).isEqualTo(Outcome.LIMIT);
        assertThat(decide(9, Map.of(), request("b", -1)).get(0).outcome()).isEqualTo(Outcome.LIMIT);
    }

    @Test
    void whatWasLetGoDoesNotCountButHasItsNumber() {
        Allotting allotting = allotting(5, Map.of("a", List.of(known(State.RELEASED, UNTIL))));
        allotting.add(request("a", LIMIT));
        assertThat(allotting.made())
                .singleElement()
                .satisfies(made -> assertThat(made.ordinal()).isEqualTo(2));
    }

    @Test
    void whoReservesAndLetsGoAllTheTimeIsRefused() {
        List<Known> many = LongStream.rangeClosed(1, Allotting.MOST_RESERVATIONS)
                .mapToObj(i -> new Known(i, (int) i, "k" + i, 1, State.RELEASED, NOW))
                .toList();
        assertThat(decide(5, Map.of("a", many), request("a", 1)).get(0).outcome())
                .isEqualTo(Outcome.TOO_OFTEN);
    }

    @Test
    void whileItIsNotOpenNobodyGetsAnything() {
        Allotting allotting = new Allotting(new Terms(Outcome.NOT_OPEN, 5, LIMIT, NOW), Map.of(), UNTIL);
        allotting.add(request("a", 1));
        assertThat(allotting.made()).isEmpty();
        assertThat(allotting.answers(List.of())).extracting(SaleAnswer::outcome).containsExactly(Outcome.NOT_OPEN);
    }

    private static Known known(State state, Instant until) {
        return new Known(42, 1, "a-request-of-before", 2, state, until);
    }

    private static SaleRequest request(String buyer, int units) {
        return new SaleRequest(buyer, "a-request-of-" + buyer, units);
    }

    private static Allotting allotting(int available, Map<String, List<Known>> known) {
        return new Allotting(new Terms(null, available, LIMIT, NOW), known, UNTIL);
    }

    private static List<SaleAnswer> decide(int available, Map<String, List<Known>> known, SaleRequest... requests) {
        Allotting allotting = allotting(available, known);
        List.of(requests).forEach(allotting::add);
        return allotting.answers(
                LongStream.range(100, 100 + allotting.made().size()).boxed().toList());
    }
}
