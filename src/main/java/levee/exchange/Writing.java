package levee.exchange;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import levee.exchange.file.ProductDraft;
import levee.exchange.file.RefusedException;

/** Reads a file and writes its products, some at a time. */
final class Writing extends Passage {

    /** Writes some products; what it throws is about all of them. */
    interface Pen {
        Written write(List<PlacedDraft> drafts, Map<String, Long> parents);
    }

    /** Products and variants. More are quicker, fewer keep others waiting less and take less memory. */
    private static final int AT_ONCE = 1_000;

    private final Shelving shelving;
    private final Pen pen;
    private final List<PlacedDraft> waiting = new ArrayList<>();
    private final Map<String, Long> parents = new HashMap<>();
    private int size;

    Writing(Progress progress, Clock clock, BooleanSupplier look, Shelving shelving, Pen pen) {
        super(progress, clock, look);
        this.shelving = shelving;
        this.pen = pen;
    }

    @Override
    public void product(ProductDraft draft) {
        try {
            waiting.add(new PlacedDraft(
                    draft,
                    draft.texts() == null || draft.texts().categories().isEmpty()
                            ? null
                            : shelving.find(draft.texts().categories())));
            size += 1 + draft.variants().size();
        } catch (RefusedException e) {
            Written refused = new Written();
            refused.refuse(draft, e.getMessage());
            keep(refused);
        }
        if (size >= AT_ONCE) {
            finish();
        }
    }

    /** Writes those that still wait. */
    void finish() {
        if (!waiting.isEmpty()) {
            keep(pen.write(List.copyOf(waiting), parents));
            waiting.clear();
            size = 0;
        }
    }

    private void keep(Written written) {
        parents.putAll(written.parents);
        written.refusals.forEach(refusal -> progress().refuse(refusal.line(), refusal.reason()));
        progress().wrote(written.created, written.changed);
    }
}
