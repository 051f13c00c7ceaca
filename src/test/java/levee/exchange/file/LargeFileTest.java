package levee.exchange.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Files that would not fit into memory if they were kept there: they are made while they are read. */
class LargeFileTest {
    private static final int GIGABYTE = 1 << 30;

    /** As many bytes as are wanted, all the same. */
    private static final class Same extends InputStream {
        private final int value;
        private long left;

        Same(char value, long count) {
            this.value = value;
            this.left = count;
        }

        @Override
        public int read() {
            return left-- > 0 ? value : -1;
        }

        @Override
        public int read(byte[] into, int from, int length) {
            if (left <= 0) {
                return -1;
            }
            int count = (int) Math.min(length, left);
            java.util.Arrays.fill(into, from, from + count, (byte) value);
            left -= count;
            return count;
        }
    }

    private static InputStream text(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aLineOfAGigabyteIsRefusedBeforeItIsReadToItsEnd() {
        var endless = new Same('x', GIGABYTE);
        var file = Received.of(new SequenceInputStream(text("name,sku,price\nLamp,A,1\n"), endless));

        assertThat(file.products).hasSize(1);
        assertThat(file.refused).singleElement().asString().startsWith("3: ").contains("a million characters");
        assertThat(endless.left).isGreaterThan(GIGABYTE - 10_000_000);
    }

    @Test
    void aHeadingOfAGigabyteIsRefusedToo() {
        var file = Received.of(new Same('x', GIGABYTE));
        assertThat(file.refused).singleElement().asString().startsWith("1: ");
    }

    @Test
    void aHundredThousandLinesAreReadOneAtATime() throws IOException {
        var lines = Stream.concat(
                        Stream.of("name,sku,price,colour,description\n"),
                        IntStream.range(0, 100_000)
                                .mapToObj(line -> "Lamp %d,SKU-%d,%d.99,Black,%s%n"
                                        .formatted(line / 4, line, line, "text ".repeat(100))))
                .iterator();
        var counted = new Counted();
        ProductFile.read(stream(lines), counted);

        assertThat(counted.products).isEqualTo(25_000);
        assertThat(counted.variants).isEqualTo(100_000);
        assertThat(counted.mostWaiting)
                .as("lines that were made before they were asked for")
                .isLessThan(1_000);
    }

    private int made;

    private InputStream stream(Iterator<String> lines) {
        return new InputStream() {
            private InputStream line = InputStream.nullInputStream();

            @Override
            public int read() throws IOException {
                throw new UnsupportedOperationException();
            }

            @Override
            public int read(byte[] into, int from, int length) throws IOException {
                int count = line.read(into, from, length);
                while (count < 0 && lines.hasNext()) {
                    line = text(lines.next());
                    made++;
                    count = line.read(into, from, length);
                }
                return count;
            }
        };
    }

    private final class Counted implements Reception {
        private int products;
        private int variants;
        private long mostWaiting;

        @Override
        public void product(ProductDraft draft) {
            products++;
            variants += draft.variants().size();
        }

        @Override
        public void refused(long line, String reason) {
            throw new AssertionError(line + ": " + reason);
        }

        @Override
        public boolean goOn(long line) {
            mostWaiting = Math.max(mostWaiting, made - line);
            return true;
        }
    }
}
