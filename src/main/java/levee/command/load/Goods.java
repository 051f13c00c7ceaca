package levee.command.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import levee.command.bench.Sample;
import levee.command.machine.Failure;
import levee.command.visitor.Zipf;

/** The addresses that visitors know, some of which they like far more than others: in Zipf's proportions. */
final class Goods {

    private static final List<String> NOT_FOUND = List.of("/search?q=nothing-like-it");

    private final List<String> products;
    private final List<String> categories;
    private final List<String> searches;

    Goods(List<String> products, List<String> categories, List<String> searches) {
        if (products.isEmpty()) {
            throw new Failure("The shop sells nothing that a visitor could look at.");
        }
        this.products = List.copyOf(products);
        this.categories = categories.isEmpty() ? List.of("/") : List.copyOf(categories);
        this.searches = searches.isEmpty() ? NOT_FOUND : List.copyOf(searches);
    }

    static Goods of(Sample sample) {
        return new Goods(sample.products(), sample.categories(), sample.searches());
    }

    String product(RandomGenerator random) {
        return draw(products, random);
    }

    String category(RandomGenerator random) {
        return draw(categories, random);
    }

    String search(RandomGenerator random) {
        return draw(searches, random);
    }

    private static String draw(List<String> all, RandomGenerator random) {
        return all.size() == 1 ? all.get(0) : all.get((int) new Zipf(all.size(), Zipf.USUAL).draw(random) - 1);
    }

    void write(Path file) {
        try {
            Files.write(
                    file,
                    Stream.of(products, categories, searches)
                            .flatMap(List::stream)
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Goods read(Path file) {
        try {
            List<String> lines = Files.readAllLines(file);
            return new Goods(those(lines, "/product/"), those(lines, "/category/"), those(lines, "/search"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> those(List<String> lines, String beginning) {
        return lines.stream().filter(line -> line.startsWith(beginning)).toList();
    }
}
