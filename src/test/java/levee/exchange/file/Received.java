package levee.exchange.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What was read of a file. */
final class Received implements Reception {
    final List<ProductDraft> products = new ArrayList<>();
    final List<String> refused = new ArrayList<>();
    long lines;

    static Received of(String file) {
        return of(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
    }

    static Received of(InputStream file) {
        var received = new Received();
        try {
            ProductFile.read(file, received);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return received;
    }

    @Override
    public void product(ProductDraft draft) {
        products.add(draft);
    }

    @Override
    public void refused(long line, String reason) {
        refused.add(line + ": " + reason);
    }

    @Override
    public boolean goOn(long line) {
        lines = line;
        return true;
    }
}
