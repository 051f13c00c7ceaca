package levee.signals;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class MessageCodecTest {

    @Property(tries = 200)
    void whatIsWrittenIsReadBack(@ForAll("messages") Message message) {
        assertThat(new MessageCodec("n").read(MessageCodec.write(message))).contains(message);
    }

    @Property(tries = 500)
    void garbageIsNothing(@ForAll byte[] garbage) {
        // Whatever it says, nobody fails for it.
        new MessageCodec("n").read(garbage);
    }

    @Provide
    Arbitrary<Message> messages() {
        Arbitrary<Sample> samples = Combinators.combine(
                        Arbitraries.longs().between(0, 4_000_000_000_000L).map(Instant::ofEpochMilli),
                        Arbitraries.maps(series(), Arbitraries.doubles()).ofMaxSize(20))
                .as((at, values) -> new Sample("n", at, values));
        return Combinators.combine(
                        Arbitraries.longs(),
                        Arbitraries.longs(),
                        Arbitraries.of(true, false),
                        samples.list().ofMaxSize(4))
                .as(Message::new);
    }

    private static Arbitrary<Series> series() {
        Arbitrary<Map<String, String>> labels = Arbitraries.maps(
                        Arbitraries.strings().alpha().ofMaxLength(5),
                        Arbitraries.strings().ofMaxLength(8))
                .ofMaxSize(3);
        // Of one kind by its name, as real ones are.
        return Combinators.combine(Arbitraries.strings().alpha().ofLength(4), Arbitraries.of("", "_total"), labels)
                .as((name, suffix, all) -> Series.of(name + suffix, all));
    }
}
