package levee.stock.sale;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import levee.stock.sale.SaleAnswer.Outcome;
import levee.stock.sale.SaleReservation.State;

/**
 * Decides who of a group gets what, in the order of their arrival: all that they ask for or nothing, so that who asks for
 * fewer may still get them when somebody before could not. Plain computation on what was read; the database has the last
 * word when it is written.
 */
final class Allotting {

    /** A buyer who reserves and lets go more often than this is no buyer. */
    static final int MOST_RESERVATIONS = 30;

    private final Terms terms;
    private final Instant until;
    private final Map<String, List<Known>> byBuyer = new HashMap<>();
    private final List<New> made = new ArrayList<>();
    private final List<Place> places = new ArrayList<>();
    private int available;

    /**
     * How an item stands.
     *
     * @param refusal that every request gets now; null while the sale is open
     * @param now by the database's clock
     */
    record Terms(Outcome refusal, int available, int unitsABuyer, Instant now) {}

    /** A reservation that the buyer has, or had. */
    record Known(long id, int ordinal, String key, int units, State state, Instant until) {

        boolean isHeld(Instant now) {
            return state == State.HELD && until.isAfter(now);
        }

        /** Whether it counts towards the limit: one whose time is over does not, though nobody has let it go yet. */
        boolean counts(Instant now) {
            return state == State.SOLD || isHeld(now);
        }
    }

    /** A reservation that is to be written. */
    record New(String buyer, int ordinal, String key, int units) {}

    /** What a request is answered: for good, or with a reservation that has no id yet. */
    private record Place(SaleAnswer answer, int made) {}

    /** @param until when what is reserved now lapses */
    Allotting(Terms terms, Map<String, List<Known>> known, Instant until) {
        this.terms = terms;
        this.until = until;
        this.available = terms.available();
        known.forEach((buyer, reservations) -> byBuyer.put(buyer, new ArrayList<>(reservations)));
    }

    /** The next in the order of arrival. */
    void add(SaleRequest request) {
        List<Known> own = byBuyer.computeIfAbsent(request.buyer(), buyer -> new ArrayList<>());
        for (Known known : own) {
            if (known.key().equals(request.key())) {
                places.add(repeated(known));
                return;
            }
        }
        for (Known known : own) {
            if (known.isHeld(terms.now())) {
                places.add(held(known));
                return;
            }
        }
        Outcome refusal = refusal(request, own);
        if (refusal != null) {
            places.add(new Place(SaleAnswer.none(refusal), -1));
            return;
        }
        int ordinal = own.stream().mapToInt(Known::ordinal).max().orElse(0) + 1;
        // Its id is not known yet: what stands for it is its place among those that are made.
        own.add(new Known(-1 - made.size(), ordinal, request.key(), request.units(), State.HELD, until));
        places.add(new Place(null, made.size()));
        made.add(new New(request.buyer(), ordinal, request.key(), request.units()));
        available -= request.units();
    }

    private Place repeated(Known known) {
        if (known.isHeld(terms.now())) {
            return held(known);
        }
        return new Place(SaleAnswer.none(known.state() == State.SOLD ? Outcome.BOUGHT : Outcome.LAPSED), -1);
    }

    private Place held(Known known) {
        return known.id() < 0
                ? new Place(null, (int) (-1 - known.id()))
                : new Place(new SaleAnswer(Outcome.HELD, known.id(), known.units(), known.until()), -1);
    }

    private Outcome refusal(SaleRequest request, List<Known> own) {
        if (terms.refusal() != null) {
            return terms.refusal();
        }
        int has = own.stream()
                .filter(known -> known.counts(terms.now()))
                .mapToInt(Known::units)
                .sum();
        if (request.units() < 1 || has + request.units() > terms.unitsABuyer()) {
            return Outcome.LIMIT;
        }
        if (own.size() >= MOST_RESERVATIONS) {
            return Outcome.TOO_OFTEN;
        }
        return request.units() > available ? Outcome.SOLD_OUT : null;
    }

    /** What is to be written, in the order of arrival. */
    List<New> made() {
        return made;
    }

    int units() {
        return made.stream().mapToInt(New::units).sum();
    }

    /**
     * @param ids of what was written, in its order
     * @return each request's, in the order of arrival
     */
    List<SaleAnswer> answers(List<Long> ids) {
        List<SaleAnswer> answers = new ArrayList<>();
        for (Place place : places) {
            answers.add(
                    place.answer() != null
                            ? place.answer()
                            : new SaleAnswer(
                                    Outcome.RESERVED,
                                    ids.get(place.made()),
                                    made.get(place.made()).units(),
                                    until));
        }
        return answers;
    }
}
