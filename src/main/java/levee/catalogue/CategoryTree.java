package levee.catalogue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The categories as they stood at one moment, with the way up and down between them. Immutable. */
public final class CategoryTree {

    private final Map<Long, Category> byId = new LinkedHashMap<>();
    private final Map<Long, List<Category>> children = new LinkedHashMap<>();

    /** @param categories in the order in which siblings are shown */
    public CategoryTree(List<Category> categories) {
        for (Category category : categories) {
            byId.put(category.getId(), category);
            children.computeIfAbsent(category.getParentId(), parent -> new ArrayList<>())
                    .add(category);
        }
    }

    public List<Category> tops() {
        return childrenOf(null);
    }

    public Optional<Category> find(long id) {
        return Optional.ofNullable(byId.get(id));
    }

    public List<Category> childrenOf(Category category) {
        return children.getOrDefault(category == null ? null : category.getId(), List.of());
    }

    /** From the top category down to the given one, both included: the bread crumbs. */
    public List<Category> pathTo(Category category) {
        List<Category> path = new ArrayList<>();
        Category step = category;
        while (step != null && !path.contains(step)) {
            path.add(step);
            step = byId.get(step.getParentId());
        }
        Collections.reverse(path);
        return path;
    }

    /** The given category and all that are below it. */
    public List<Category> below(Category category) {
        List<Category> below = new ArrayList<>();
        collect(category, below);
        return below;
    }

    /** Every category, parents before their children. */
    public List<Category> all() {
        List<Category> all = new ArrayList<>();
        tops().forEach(top -> collect(top, all));
        return all;
    }

    private void collect(Category category, List<Category> into) {
        into.add(category);
        childrenOf(category).forEach(child -> collect(child, into));
    }
}
