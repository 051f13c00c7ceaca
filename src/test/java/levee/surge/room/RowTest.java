package levee.surge.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class RowTest {

    private static final Instant OPENS = Instant.parse("2026-11-27T09:00:00Z");
    private static final byte[] SEED = {7, 7, 7};

    private static Ticket ticket(Instant at, int id) {
        return new Ticket("sale", "ticket " + id, "visitor", at, false);
    }

    /** So many a second, from so many seconds before the opening on. */
    private static Row row(int aSecond, int before, int after) {
        TreeMap<Long, Long> tickets = new TreeMap<>();
        for (int second = -before; second < after; second++) {
            tickets.put(OPENS.plusSeconds(second).getEpochSecond(), (long) aSecond);
        }
        return new Row(tickets);
    }

    @Test
    void whoComesBeforeTheOpeningGainsNothingByBeingEarly() {
        Row row = row(100, 100, 0);
        double early = 0;
        double late = 0;
        for (int i = 0; i < 5_000; i++) {
            early += row.place(ticket(OPENS.minusSeconds(99), i), OPENS, SEED);
            late += row.place(ticket(OPENS.minusMillis(1), 5_000 + i), OPENS, SEED);
        }
        // The mean of 5,000 places out of 10,000 is 5,000.5, and its standard deviation 41.
        assertThat(early / 5_000).isBetween(4_800.0, 5_200.0);
        assertThat(late / 5_000).isBetween(4_800.0, 5_200.0);
    }

    @Test
    void placesThatAreDrawnAreSpreadEvenlyOverAllThereAre() {
        int tickets = 10_000;
        Row row = row(tickets / 10, 10, 0);
        int[] tenths = new int[10];
        for (int i = 0; i < tickets; i++) {
            long place = row.place(ticket(OPENS.minusSeconds(5), i), OPENS, SEED);
            assertThat(place).isBetween(1L, (long) tickets);
            tenths[(int) ((place - 1) * 10 / tickets)]++;
        }
        double chiSquare = 0;
        for (int tenth : tenths) {
            chiSquare += Math.pow(tenth - tickets / 10.0, 2) / (tickets / 10.0);
        }
        // Nine degrees of freedom: beyond 27.9 once in a thousand seeds; this one is always the same.
        assertThat(chiSquare).isLessThan(27.9);
    }

    @Test
    void anotherSeedDrawsOtherPlaces() {
        Row row = row(1_000, 10, 0);
        Ticket ticket = ticket(OPENS.minusSeconds(1), 1);
        assertThat(row.place(ticket, OPENS, SEED)).isNotEqualTo(row.place(ticket, OPENS, new byte[] {1}));
    }

    @Test
    void afterTheOpeningWhoComesFirstIsFirst() {
        Row row = row(50, 10, 60);
        long last = 500;
        for (int millis = 0; millis < 60_000; millis += 10) {
            long place = row.place(ticket(OPENS.plusMillis(millis), millis), OPENS, SEED);
            assertThat(place).isBetween(last, 501 + 50L * 60);
            last = place;
        }
        assertThat(last).isGreaterThan(3_400);
    }

    @Test
    void nobodyWhoComesAfterTheOpeningIsBeforeOneWhoCameBefore() {
        Row row = row(50, 10, 60);
        assertThat(row.place(ticket(OPENS.minusSeconds(1), 1), OPENS, SEED)).isLessThanOrEqualTo(500);
        assertThat(row.place(ticket(OPENS, 2), OPENS, SEED)).isEqualTo(501);
    }

    @Test
    void whoIsToBeLastIsBehindEverybodyWheneverTheyCome() {
        Ticket machine = new Ticket("sale", "machine", "visitor", OPENS.minusSeconds(9), true);
        assertThat(row(50, 10, 0).place(machine, OPENS, SEED)).isEqualTo(500);
        assertThat(row(50, 10, 60).place(machine, OPENS, SEED)).isEqualTo(3_500);
    }

    @Test
    void whatANodeHadNotToldWhenItDiedMovesNobodyByMoreThanThatAndKeepsTheOrder() {
        Random random = new Random(1);
        TreeMap<Long, Long> all = new TreeMap<>();
        TreeMap<Long, Long> without = new TreeMap<>();
        int lost = 0;
        for (int second = 0; second < 200; second++) {
            long one = 200 + random.nextInt(100);
            long other = 200 + random.nextInt(100);
            long key = OPENS.plusSeconds(second).getEpochSecond();
            all.put(key, one + other);
            // One of two nodes dies in this second, and does not tell of it.
            boolean dies = second == 100;
            without.put(key, dies ? other : one + other);
            lost += dies ? (int) one : 0;
        }
        Row whole = new Row(all);
        Row known = new Row(without);
        long last = 0;
        for (int millis = 0; millis < 200_000; millis += 7) {
            Ticket ticket = ticket(OPENS.plusMillis(millis), millis);
            long place = known.place(ticket, OPENS, SEED);
            assertThat(place).isGreaterThanOrEqualTo(last);
            assertThat(whole.place(ticket, OPENS, SEED) - place).isBetween(0L, (long) lost);
            last = place;
        }
        assertThat((double) lost / whole.size()).isLessThan(0.01);
    }

    @Test
    void ofARowInWhichNobodyIsEverybodyIsTheFirst() {
        List<Long> places = new ArrayList<>();
        for (int i = -1; i <= 1; i++) {
            places.add(Row.EMPTY.place(ticket(OPENS.plusSeconds(i), i), OPENS, SEED));
        }
        assertThat(places).containsOnly(1L);
    }
}
