package levee.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import levee.catalogue.Category;
import levee.catalogue.CategoryTree;
import levee.exchange.file.Categories;
import levee.exchange.file.RefusedException;

/** Finds the category that a file means, by its path or, where that is clear, by its name alone. */
final class Shelving {

    private static final int LONGEST_NAME = 100;
    private static final int DEEPEST = 5;

    private final Map<String, Category> byPath = new HashMap<>();
    private final Map<String, List<Category>> byName = new HashMap<>();
    private final BiFunction<Category, String, Category> maker;

    /** @param maker makes the category of a name below another, or below none; null if none may be made */
    Shelving(CategoryTree tree, BiFunction<Category, String, Category> maker) {
        this.maker = maker;
        for (Category category : tree.all()) {
            String path = tree.pathTo(category).stream()
                    .map(Category::getName)
                    .reduce((above, below) -> above + Categories.STEP + below)
                    .orElseThrow();
            keep(path, category);
        }
    }

    private void keep(String path, Category category) {
        byPath.put(key(path), category);
        byName.computeIfAbsent(key(category.getName()), name -> new ArrayList<>())
                .add(category);
    }

    private static String key(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    /**
     * @param paths the best first
     * @throws RefusedException if there is no such category, and none may be made
     */
    Category find(List<String> paths) {
        return paths.stream()
                .map(this::known)
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> make(paths.get(0)));
    }

    private Optional<Category> known(String path) {
        Category category = byPath.get(key(path));
        if (category != null) {
            return Optional.of(category);
        }
        List<Category> named = byName.getOrDefault(key(path), List.of());
        return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
    }

    private Category make(String path) {
        if (maker == null) {
            throw new RefusedException("There is no category \"" + path + "\".");
        }
        List<String> names = Categories.names(path);
        if (names.size() > DEEPEST || names.stream().anyMatch(name -> name.length() > LONGEST_NAME)) {
            throw new RefusedException("The category \"" + path + "\" is too deep, or its name too long.");
        }
        Category category = null;
        String reached = "";
        for (String name : names) {
            reached = reached.isEmpty() ? name : reached + Categories.STEP + name;
            Category step = byPath.get(key(reached));
            if (step == null) {
                step = maker.apply(category, name);
                keep(reached, step);
            }
            category = step;
        }
        return category;
    }
}
