package levee.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import levee.exchange.file.ProductDraft;
import levee.exchange.file.VariantDraft;

/** What came of some products of a file: to be believed once the transaction has ended well. */
final class Written {

    record Refusal(long line, String reason) {}

    final List<Refusal> refusals = new ArrayList<>();
    /** Products that variants further down may name, by the keys that these use. */
    final Map<String, Long> parents = new HashMap<>();
    /** The units of variants that were there before, by their ids. */
    final SortedMap<Long, Integer> units = new TreeMap<>();

    int created;
    int changed;

    void refuse(long line, String reason) {
        refusals.add(new Refusal(line, reason));
    }

    void refuse(ProductDraft draft, String reason) {
        refuse(draft.line(), reason);
        draft.variants().stream()
                .map(VariantDraft::line)
                .filter(line -> line != draft.line())
                .forEach(line ->
                        refuse(line, "It belongs to the product of line " + draft.line() + ", which was refused."));
    }

    void add(Written other) {
        refusals.addAll(other.refusals);
        parents.putAll(other.parents);
        units.putAll(other.units);
        created += other.created;
        changed += other.changed;
    }

    Map<String, Long> parentsAnd(Map<String, Long> before) {
        Map<String, Long> both = new HashMap<>(before);
        both.putAll(parents);
        return both;
    }
}
