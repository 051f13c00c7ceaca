package levee.exchange.file;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import levee.catalogue.Attribute;
import levee.catalogue.Choice;
import levee.catalogue.Money;
import levee.exchange.file.Line.Option;

/** Checks what a line says, and makes of it what the shop can keep. */
final class Drafting {

    static final int LONGEST_NAME = 200;
    static final int LONGEST_BRAND = 80;
    static final int LONGEST_DESCRIPTION = 5000;
    static final int LONGEST_SKU = 64;
    static final int LONGEST_VALUE = 40;

    private static final Predicate<String> PICTURE =
            Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*").asMatchPredicate();

    /** What options are called in the languages of the shops around us. */
    private static final Map<Attribute, Pattern> OPTION_NAMES = Map.of(
            Attribute.SIZE, Pattern.compile("size|gr(ö|oe)(ß|ss)e|taille|talla|misura|maat|length|länge|width"),
            Attribute.COLOUR, Pattern.compile("colou?r|farbe|couleur|colore|kleur"),
            Attribute.CAPACITY, Pattern.compile("capacity|storage|memory|volume|weight|pack|speicher|gewicht|inhalt"));

    private static final List<Attribute> FREE = List.of(Attribute.SIZE, Attribute.CAPACITY, Attribute.COLOUR);

    private Drafting() {}

    /** @throws RefusedException if the product cannot be taken */
    static ProductDraft.Texts texts(Line line) {
        if (line.name().isEmpty()) {
            throw new RefusedException("The name of the product is missing.");
        }
        if (!line.picture().isEmpty() && !PICTURE.test(line.picture())) {
            throw new RefusedException("There is no picture \"" + line.picture() + "\".");
        }
        return new ProductDraft.Texts(
                orNull(fitting("brand", line.brand(), LONGEST_BRAND)),
                fitting("name", line.name(), LONGEST_NAME),
                orNull(fitting("description", PlainText.of(line.description()), LONGEST_DESCRIPTION)),
                line.categories(),
                orNull(line.picture()),
                line.active());
    }

    /** @throws RefusedException if the variant cannot be taken */
    static VariantDraft variant(Line line) {
        if (line.sku().isEmpty()) {
            throw new RefusedException("The SKU is missing.");
        }
        Money price = line.price().isEmpty() ? null : Amounts.price(line.price());
        Integer units = line.units().isEmpty() ? null : Amounts.units(line.units());
        return new VariantDraft(line.number(), fitting("SKU", line.sku(), LONGEST_SKU), choice(line), price, units);
    }

    private static Choice choice(Line line) {
        Map<Attribute, String> values = new EnumMap<>(Attribute.class);
        for (Option option : line.options()) {
            if (!option.value().isEmpty()) {
                Attribute attribute = attribute(option, values);
                if (values.put(attribute, fitting(attribute.id(), option.value(), LONGEST_VALUE)) != null) {
                    throw new RefusedException("It has two values for the " + attribute.id() + ".");
                }
            }
        }
        return values.isEmpty()
                ? Choice.NONE
                : new Choice(values.get(Attribute.SIZE), values.get(Attribute.COLOUR), values.get(Attribute.CAPACITY));
    }

    /** An option of a name that means none of the shop's three takes the first that is free. */
    private static Attribute attribute(Option option, Map<Attribute, String> taken) {
        String name = option.name().toLowerCase(Locale.ROOT);
        return FREE.stream()
                .filter(attribute -> OPTION_NAMES.get(attribute).matcher(name).find())
                .findFirst()
                .or(() -> FREE.stream()
                        .filter(attribute -> !taken.containsKey(attribute))
                        .findFirst())
                .orElseThrow(() -> new RefusedException("It has more than three options."));
    }

    private static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static String fitting(String what, String text, int longest) {
        if (text.length() > longest) {
            throw new RefusedException("The %s is longer than %,d characters.".formatted(what, longest));
        }
        return text;
    }
}
