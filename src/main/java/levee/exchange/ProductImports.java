package levee.exchange;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * Imports products from CSV files: beside everything else, on the node that was given the file, and to be watched and
 * cancelled from every node.
 */
@ApplicationScoped
public class ProductImports {

    @Inject
    private ImportLog log;

    @Inject
    private ProductWriter writer;

    @Inject
    private Clock clock;

    @Resource
    private ManagedExecutorService executor;

    /**
     * Returns at once; the file is read later, and then deleted.
     *
     * @param file this import's own from now on
     * @param fileName what people call it
     * @return the import's id; empty if another one is running, and then the file is left alone
     */
    public Optional<Long> start(Path file, String fileName, ImportOptions options, long accountId) throws IOException {
        // All or nothing is read twice.
        long bytes = Files.size(file) * (options.allOrNothing() ? 2 : 1);
        Optional<Long> begun = log.begin(fileName, bytes, options, accountId);
        begun.ifPresent(id -> executor.execute(
                new ImportRun(new ImportRun.Order(id, file, fileName, options, accountId), writer, log, clock)));
        return begun;
    }

    /** It ends within a few seconds, unless it has ended before. */
    public void cancel(long id) {
        log.askCancel(id);
    }

    public Optional<ProductImport> find(long id) {
        return log.find(id);
    }

    /** The latest first. */
    public List<ProductImport> latest(int most) {
        return log.latest(most);
    }

    /** By line. */
    public List<ImportProblem> problems(long id, int most) {
        return log.problems(id, most);
    }
}
