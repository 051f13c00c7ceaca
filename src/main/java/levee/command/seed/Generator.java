package levee.command.seed;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.SplittableRandom;
import levee.catalogue.Slug;

/** Makes the product at an index: always the same one, however many are made and in whichever order. */
final class Generator {
    /** All products are older than this. A fixed day, since the same seed must make the same catalogue on any day. */
    static final Instant NEWEST = Instant.parse("2025-11-01T00:00:00Z");

    static final Duration OLDEST = Duration.ofDays(730);

    private static final int HIGHEST_POPULARITY = 1_000_000;
    /** Of Zipf's law: the second in rank is asked for about half as often as the first. */
    private static final double EXPONENT = 0.9;

    private final Schedule schedule;

    Generator(Vocabulary vocabulary) {
        this.schedule = new Schedule(vocabulary.kinds());
    }

    Goods product(long index) {
        var turn = schedule.at(index);
        var kind = turn.kind();
        // Seeds of neighbours must lie far apart; the odd constant is the golden ratio in 64 bits.
        var random = new SplittableRandom(index * 0x9E3779B97F4A7C15L);
        var naming = Naming.of(kind, turn.ordinal());
        var chosen = new HashMap<String, String>();
        var name = naming.series() + " " + kind.name().render(chosen, random);
        var description = kind.description().render(chosen, random) + closing(kind, random);
        var price = Price.between(kind.lowest(), kind.highest(), random);
        var id = index + 1;
        var articles = Offer.draw(kind.options(), random).stream()
                .map(offer -> article(kind, id, offer, price, random))
                .toList();
        return new Goods(
                id,
                kind.category(),
                naming.brand(),
                name,
                Slug.of(naming.brand() + " " + name),
                description,
                kind.picture().in(articles.get(0).offer().tone()),
                popularity(random),
                NEWEST.minusSeconds(1 + random.nextLong(OLDEST.toSeconds())),
                articles);
    }

    private static String closing(Kind kind, SplittableRandom random) {
        return " " + pick(kind.closings(), random);
    }

    private static Goods.Article article(Kind kind, long id, Offer offer, Price price, SplittableRandom random) {
        var sku = "%s-%06d%s".formatted(kind.code(), id, offer.code());
        return new Goods.Article(sku, offer, price.plusPercent(offer.step()), available(random));
    }

    /** Three in a hundred are sold out, six are down to the last ones. */
    private static int available(SplittableRandom random) {
        var percent = random.nextInt(100);
        if (percent < 3) {
            return 0;
        }
        return percent < 9 ? random.nextInt(1, 4) : random.nextInt(5, 201);
    }

    private static int popularity(SplittableRandom random) {
        var rank = 1 - random.nextDouble();
        return (int) Math.min(HIGHEST_POPULARITY, 10 / StrictMath.pow(rank, EXPONENT));
    }

    private static String pick(List<String> words, SplittableRandom random) {
        return words.get(random.nextInt(words.size()));
    }
}
