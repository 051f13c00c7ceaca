package levee.office.products;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import levee.exchange.ImportProblem;
import levee.exchange.ImportState;
import levee.exchange.ProductImport;

/**
 * An import as a page shows it at a moment.
 *
 * @param state the end of the keys of its texts
 * @param look the kind of its badge
 * @param message what went wrong with the file as a whole; null if nothing did
 * @param problems the first of the lines that were refused; none in a list of imports
 */
public record ImportSheet(
        long id,
        String fileName,
        String state,
        String look,
        boolean running,
        int percent,
        long lines,
        long created,
        long changed,
        long refused,
        boolean cancelAsked,
        Instant startedAt,
        String message,
        List<Problem> problems)
        implements Serializable {

    /** A line that was refused. */
    public record Problem(long line, String reason) implements Serializable {

        static Problem of(ImportProblem problem) {
            return new Problem(problem.getLineNumber(), problem.getReason());
        }
    }

    static ImportSheet of(ProductImport found, List<ImportProblem> problems, Instant now) {
        ImportState state = found.stateAt(now);
        return new ImportSheet(
                found.getId(),
                found.getFileName(),
                state.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                look(state, found.getRefused()),
                state == ImportState.RUNNING,
                found.percent(),
                found.getLinesRead(),
                found.getCreated(),
                found.getChanged(),
                found.getRefused(),
                found.isCancelAsked(),
                found.getStartedAt(),
                found.getMessage(),
                problems.stream().map(Problem::of).toList());
    }

    private static String look(ImportState state, long refused) {
        return switch (state) {
            case RUNNING -> "busy";
            case DONE -> refused == 0 ? "good" : "warn";
            case CANCELLED -> "quiet";
            case NOTHING, FAILED, BROKEN_OFF -> "bad";
        };
    }

    /** How many of the refused lines the page leaves out. */
    public long more() {
        return refused - problems.size();
    }
}
