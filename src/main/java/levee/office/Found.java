package levee.office;

import jakarta.persistence.TypedQuery;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * The ids that a list shows, in its order: the first {@link #MOST} that fit. Nothing counts further, so a list costs
 * the same whether ten thousand or ten million rows fit; who looks for one of the others narrows the list.
 *
 * @param ids without repetition
 * @param more whether others fit too
 */
public record Found(List<Long> ids, boolean more) {

    public static final int MOST = 10_000;

    public static Found by(TypedQuery<Long> query) {
        return ofFirst(query.setMaxResults(MOST + 1).getResultList());
    }

    /** @param ids the first {@link #MOST} and one, if there are so many */
    static Found ofFirst(List<Long> ids) {
        List<Long> kept = ids.subList(0, Math.min(ids.size(), MOST));
        return new Found(List.copyOf(new LinkedHashSet<>(kept)), ids.size() > MOST);
    }

    public int total() {
        return ids.size();
    }

    public List<Long> page(int first, int size) {
        int from = Math.min(first, total());
        return ids.subList(from, Math.min(from + size, total()));
    }
}
