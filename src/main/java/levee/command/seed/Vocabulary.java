package levee.command.seed;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import levee.catalogue.Attribute;

/** All the words there are to make products of. */
record Vocabulary(List<Shelf> shelves, List<Kind> kinds) {

    static Vocabulary read() {
        return new Vocabulary(
                SeedFile.read("categories.csv").stream().map(Vocabulary::shelf).toList(), readKinds());
    }

    private static Shelf shelf(NamedCsvRecord row) {
        var parent = row.getField("parent");
        return new Shelf(
                Long.parseLong(row.getField("id")),
                parent.isEmpty() ? null : Long.valueOf(parent),
                row.getField("name"),
                row.getField("slug"),
                row.getField("picture"));
    }

    private static List<Kind> readKinds() {
        var words = SeedFile.read("words.csv").stream()
                .collect(groupingBy(
                        row -> row.getField("list") + " " + row.getField("group"),
                        mapping(row -> row.getField("word"), toList())));
        var options = SeedFile.read("options.csv").stream()
                .collect(groupingBy(row -> row.getField("name"), mapping(Vocabulary::option, toList())));
        var pictures = SeedFile.read("pictures.csv").stream()
                .map(Vocabulary::picture)
                .collect(toMap(Picture::name, Function.identity()));
        return SeedFile.read("kinds.csv").stream()
                .map(row -> kind(row, words, options, pictures))
                .toList();
    }

    private static Option option(NamedCsvRecord row) {
        return new Option(
                Attribute.valueOf(row.getField("attribute").toUpperCase(Locale.ROOT)),
                row.getField("value"),
                row.getField("code"),
                Integer.parseInt(row.getField("step")),
                row.getField("tone"));
    }

    private static Picture picture(NamedCsvRecord row) {
        var tones = row.getField("tones");
        return new Picture(row.getField("picture"), tones.isEmpty() ? Set.of() : Set.of(tones.split(" ")));
    }

    private static Kind kind(
            NamedCsvRecord row,
            Map<String, List<String>> words,
            Map<String, List<Option>> options,
            Map<String, Picture> pictures) {
        return new Kind(
                row.getField("kind"),
                Long.parseLong(row.getField("category")),
                known(pictures, row.getField("picture")),
                known(words, "brand " + row.getField("brands")),
                known(words, "series " + row.getField("series")),
                new Template(row.getField("name")),
                Integer.parseInt(row.getField("lowest")),
                Integer.parseInt(row.getField("highest")),
                Integer.parseInt(row.getField("weight")),
                optionLists(row.getField("options"), options),
                known(words, "closing " + row.getField("closing")),
                new Template(row.getField("description")));
    }

    /** @param text like {@code colours-device:3 storage-phone:2} */
    private static List<OptionList> optionLists(String text, Map<String, List<Option>> options) {
        return Arrays.stream(text.split(" "))
                .filter(word -> !word.isEmpty())
                .map(word -> word.split(":"))
                .map(word -> new OptionList(known(options, word[0]), Integer.parseInt(word[1])))
                .toList();
    }

    private static <T> T known(Map<String, T> things, String name) {
        if (!things.containsKey(name)) {
            throw new IllegalArgumentException("The seed's files do not know " + name);
        }
        return things.get(name);
    }
}
