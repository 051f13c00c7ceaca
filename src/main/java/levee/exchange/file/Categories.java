package levee.exchange.file;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Paths of categories as they are written: {@code Computers > Laptops}. */
public final class Categories {

    public static final String STEP = " > ";

    private Categories() {}

    /** Nothing, or the one path, its names without space around them. */
    static List<String> of(String text) {
        String path = names(text).stream().collect(Collectors.joining(STEP));
        return path.isEmpty() ? List.of() : List.of(path);
    }

    public static List<String> names(String path) {
        return Arrays.stream(path.split(">"))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }
}
