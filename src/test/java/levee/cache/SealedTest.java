package levee.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.EdgeCases;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SealedTest {

    private record Opened(Stamp stamp, byte[] content) {}

    @Property
    void whatIsSealedIsRead(@ForAll int fingerprint, @ForAll("stamps") Stamp stamp, @ForAll("bytes") byte[] content) {
        Opened opened = open(seal(fingerprint, stamp, content), fingerprint).orElseThrow();
        assertThat(opened.stamp).isEqualTo(stamp);
        assertThat(opened.content).isEqualTo(content);
    }

    @Property
    void whatIsNotWholeIsNothing(@ForAll int fingerprint, @ForAll("bytes") byte[] content, @ForAll Random random) {
        byte[] sealed = seal(fingerprint, new Stamp(7, 8, 9), content);
        AnyValues.spoilt(sealed).generator(1_000).stream(random)
                .limit(20)
                .forEach(bytes -> assertThat(open(bytes.value(), fingerprint)).isEmpty());
    }

    @Property
    void whatWasNeverSealedIsNothing(@ForAll int fingerprint, @ForAll("bytes") byte[] bytes) {
        assertThat(open(bytes, fingerprint)).isEmpty();
    }

    @Property
    void whatMeansSomethingElseIsNothing(@ForAll int ours, @ForAll int theirs, @ForAll("bytes") byte[] content) {
        Assume.that(ours != theirs);
        assertThat(open(seal(theirs, new Stamp(7, 8, 9), content), ours)).isEmpty();
    }

    @Property
    void whoReadsLessThanThereIsHasReadNothing(@ForAll int fingerprint, @ForAll("bytes") byte[] content) {
        Assume.that(content.length > 0);
        byte[] sealed = seal(fingerprint, new Stamp(7, 8, 9), content);
        assertThat(Sealed.read(sealed, fingerprint, (stamp, in) -> in.readNBytes(content.length - 1)))
                .isEmpty();
    }

    @Property
    void aReaderThatFailsHasReadNothing(@ForAll("bytes") byte[] content, @ForAll boolean isAboutBytes) {
        byte[] sealed = seal(1, new Stamp(7, 8, 9), content);
        assertThat(Sealed.read(sealed, 1, (stamp, in) -> {
                    if (isAboutBytes) {
                        throw new IOException("no such type");
                    }
                    throw new NumberFormatException("no such number");
                }))
                .isEmpty();
    }

    private static byte[] seal(int fingerprint, Stamp stamp, byte[] content) {
        return Sealed.write(fingerprint, stamp, out -> {
                    out.write(content);
                    return true;
                })
                .orElseThrow();
    }

    private static Optional<Opened> open(byte[] bytes, int fingerprint) {
        return Sealed.read(bytes, fingerprint, (stamp, in) -> new Opened(stamp, in.readAllBytes()));
    }

    @Provide
    Arbitrary<Stamp> stamps() {
        return AnyValues.stamps();
    }

    @Provide
    Arbitrary<byte[]> bytes() {
        return AnyValues.bytes().edgeCases(EdgeCases.Config::none);
    }
}
