package levee.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import levee.exchange.file.ProductFile;
import levee.exchange.file.UnreadableFileException;

/** Imports one file, from beginning to end. It is given the file: when it has ended, there is none. */
final class ImportRun implements Runnable {

    private static final Logger LOG = Logger.getLogger(ImportRun.class.getName());

    /** Rolls back what was written so far. */
    private static final class NothingException extends RuntimeException {
        private NothingException() {
            super(null, null, false, false);
        }
    }

    /** What is to be imported, for whom. */
    record Order(long id, Path file, String fileName, ImportOptions options, long accountId) {

        /** What corrections of the stock are recorded with. */
        String reason() {
            return "Import of " + fileName.substring(0, Math.min(fileName.length(), LONGEST_NAME));
        }
    }

    private static final int LONGEST_NAME = 180;

    private final Order order;
    private final ProductWriter writer;
    private final ImportLog log;
    private final Clock clock;
    private final Progress progress = new Progress();
    private long bytesBefore;

    ImportRun(Order order, ProductWriter writer, ImportLog log, Clock clock) {
        this.order = order;
        this.writer = writer;
        this.log = log;
        this.clock = clock;
    }

    @Override
    public void run() {
        try {
            ImportState state = order.options().allOrNothing() ? importAllOrNothing() : importWhatCanBe();
            log.end(order.id(), progress, state, null);
        } catch (UnreadableFileException e) {
            log.end(order.id(), progress, ImportState.FAILED, e.getMessage());
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.SEVERE, "The import of products " + order.id() + " failed", e);
            if (order.options().allOrNothing()) {
                progress.forgetProducts();
            }
            log.end(
                    order.id(),
                    progress,
                    ImportState.FAILED,
                    "The shop could not write the products. Its log says why.");
        } finally {
            delete();
        }
    }

    private void delete() {
        try {
            Files.deleteIfExists(order.file());
        } catch (IOException e) {
            LOG.log(Level.WARNING, "An imported file is left behind: " + order.file(), e);
        }
    }

    private ImportState importWhatCanBe() throws IOException {
        Writing writing = writing(this::writeOrRefuse);
        read(writing);
        writing.finish();
        return writing.isCancelled() ? ImportState.CANCELLED : ImportState.DONE;
    }

    /** If the products cannot be written together, it is one of them that stands in the way: it is looked for by halves. */
    private Written writeOrRefuse(List<PlacedDraft> drafts, Map<String, Long> parents) {
        try {
            return writer.writeAndCount(drafts, parents, order.reason(), order.accountId());
        } catch (RuntimeException e) {
            if (drafts.size() == 1) {
                LOG.log(Level.WARNING, "A product of the import " + order.id() + " could not be written", e);
                Written refused = new Written();
                refused.refuse(
                        drafts.get(0).draft(),
                        "It could not be written: perhaps somebody changed the same product at this moment.");
                return refused;
            }
            int half = drafts.size() / 2;
            Written all = writeOrRefuse(drafts.subList(0, half), parents);
            all.add(writeOrRefuse(drafts.subList(half, drafts.size()), all.parentsAnd(parents)));
            return all;
        }
    }

    private ImportState importAllOrNothing() throws IOException {
        Checking checking = new Checking(progress, clock, this::look);
        read(checking);
        if (checking.isCancelled()) {
            return ImportState.CANCELLED;
        }
        if (progress.refused() > 0) {
            return ImportState.NOTHING;
        }
        SortedMap<Long, Integer> units = new TreeMap<>();
        Writing writing = writing((drafts, parents) -> {
            Written written = writer.write(drafts, parents);
            units.putAll(written.units);
            return written;
        });
        bytesBefore = Files.size(order.file());
        try {
            writer.inOneTransaction(() -> writeAll(writing, units));
            return ImportState.DONE;
        } catch (NothingException e) {
            progress.forgetProducts();
            return writing.isCancelled() ? ImportState.CANCELLED : ImportState.NOTHING;
        }
    }

    /** The stock comes last: its rows are locked until the end, and shoppers are waiting for them. */
    private void writeAll(Writing writing, SortedMap<Long, Integer> units) {
        try {
            read(writing);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        writing.finish();
        if (writing.isCancelled() || progress.refused() > 0) {
            throw new NothingException();
        }
        writer.count(units, order.reason(), order.accountId());
    }

    private Writing writing(Writing.Pen pen) {
        Shelving shelving =
                new Shelving(writer.categories(), order.options().createCategories() ? writer::makeCategory : null);
        return new Writing(progress, clock, this::look, shelving, pen);
    }

    private void read(Passage passage) throws IOException {
        try (CountedStream stream = new CountedStream(Files.newInputStream(order.file()))) {
            passage.over(stream, bytesBefore);
            ProductFile.read(stream, passage);
        }
    }

    private boolean look() {
        return log.write(order.id(), progress);
    }
}
