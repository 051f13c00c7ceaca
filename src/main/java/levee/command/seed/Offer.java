package levee.command.seed;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import levee.catalogue.Attribute;

/** The combination of values that one variant has; empty for a product that comes in one form. */
record Offer(List<Option> options) {
    private static final int MOST = 6;

    /** All combinations of some values of each list, six at most. */
    static List<Offer> draw(List<OptionList> lists, SplittableRandom random) {
        var drawn = new ArrayList<List<Option>>();
        var room = MOST;
        for (var list : lists) {
            var some = some(list, Math.min(room, list.most()), random);
            room /= some.size();
            drawn.add(some);
        }
        return combine(drawn);
    }

    /** Colours are any, other values neighbours: a phone comes with 128 and 256 GB, not with 128 and 512 alone. */
    private static List<Option> some(OptionList list, int most, SplittableRandom random) {
        var options = new ArrayList<>(list.options());
        var limit = Math.min(most, options.size());
        // The larger of two draws: shops rather show too many colours than too few.
        var count = 1 + Math.max(random.nextInt(limit), random.nextInt(limit));
        if (list.attribute() == Attribute.COLOUR) {
            while (options.size() > count) {
                options.remove(random.nextInt(options.size()));
            }
            return options;
        }
        var first = random.nextInt(options.size() - count + 1);
        return options.subList(first, first + count);
    }

    private static List<Offer> combine(List<List<Option>> drawn) {
        var offers = List.of(new Offer(List.of()));
        for (var options : drawn) {
            offers = offers.stream()
                    .flatMap(offer -> options.stream().map(offer::with))
                    .toList();
        }
        return offers;
    }

    private Offer with(Option option) {
        var more = new ArrayList<>(options);
        more.add(option);
        return new Offer(List.copyOf(more));
    }

    /** Null where it does not apply. */
    String value(Attribute attribute) {
        return find(attribute).map(Option::value).orElse(null);
    }

    String tone() {
        return find(Attribute.COLOUR).map(Option::tone).orElse("");
    }

    int step() {
        return options.stream().mapToInt(Option::step).sum();
    }

    /** The end of an SKU: {@code -BLK-256GB}. */
    String code() {
        return options.stream().map(option -> "-" + option.code()).collect(Collectors.joining());
    }

    private Optional<Option> find(Attribute attribute) {
        return options.stream()
                .filter(option -> option.attribute() == attribute)
                .findFirst();
    }
}
