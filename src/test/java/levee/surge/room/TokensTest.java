package levee.surge.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class TokensTest {

    private static final byte[] OLD = new byte[32];
    private static final byte[] NEW = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16};
    private static final Instant NOW = Instant.parse("2026-11-27T09:00:00.123Z");
    private static final Ticket TICKET = new Ticket("black-friday", "id", "visitor", NOW, false);

    private final Tokens before = new Tokens(() -> new Keys(Map.of(1L, OLD)));
    private final Tokens after = new Tokens(() -> new Keys(Map.of(1L, OLD, 2L, NEW)));
    private final Tokens others = new Tokens(() -> new Keys(Map.of(1L, NEW)));

    @Property
    void aTicketIsReadAsItWasWritten(
            @ForAll @NotEmpty @AlphaChars @Chars({'-', '1'}) @StringLength(max = 100) String sale,
            @ForAll @LongRange(min = 0, max = 99_999_999_999_999L) long millis,
            @ForAll boolean isLast) {
        Ticket ticket = new Ticket(sale, Cookies.random(), Cookies.random(), Instant.ofEpochMilli(millis), isLast);
        assertThat(before.ticket(before.of(ticket))).contains(ticket);
    }

    @Property
    void whoChangesOneLetterHasNoTicket(@ForAll @IntRange(max = 110) int at, @ForAll @AlphaChars char letter) {
        String token = before.of(TICKET);
        int place = at % token.length();
        String forged = token.substring(0, place) + letter + token.substring(place + 1);
        // The last letter of each half has bits to spare: another spelling of the same bytes says the same.
        assertThat(before.ticket(forged))
                .satisfiesAnyOf(
                        read -> assertThat(read).isEmpty(),
                        read -> assertThat(read).contains(TICKET));
    }

    @Property
    void whateverSomebodySendsIsNoTicket(@ForAll String nonsense) {
        assertThat(before.ticket(nonsense)).isEmpty();
        assertThat(before.pass(nonsense)).isEmpty();
    }

    @Test
    void whatSomebodyElseHasSignedIsNoTicket() {
        assertThat(before.ticket(others.of(TICKET))).isEmpty();
    }

    @Test
    void aTicketIsNoPassAndAPassIsNoTicket() {
        Pass pass = new Pass("black-friday", "visitor", NOW);
        assertThat(before.pass(before.of(TICKET))).isEmpty();
        assertThat(before.ticket(before.of(pass))).isEmpty();
        assertThat(before.pass(before.of(pass))).contains(pass);
    }

    @Test
    void whatAnOlderKeyHasSignedHoldsUntilItIsTakenAway() {
        String old = before.of(TICKET);
        assertThat(after.ticket(old)).contains(TICKET);
        Tokens rotated = new Tokens(() -> new Keys(Map.of(2L, NEW)));
        assertThat(rotated.ticket(old)).isEmpty();
        assertThat(rotated.ticket(after.of(TICKET))).contains(TICKET);
    }

    @Test
    void noTokenAndOneThatIsTooLongAreNone() {
        assertThat(before.ticket(null)).isEmpty();
        assertThat(before.ticket("a".repeat(100_000))).isEmpty();
        assertThat(before.ticket(".")).isEmpty();
    }
}
