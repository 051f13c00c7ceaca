package levee.command.seed;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import levee.catalogue.Attribute;
import levee.catalogue.Choice;
import levee.catalogue.ListedAttributes;

/** A product made by the generator, with its variants. */
record Goods(
        long id,
        long category,
        String brand,
        String name,
        String slug,
        String description,
        String picture,
        int popularity,
        Instant addedAt,
        List<Article> articles) {

    /** @param available how many units there are */
    record Article(String sku, Offer offer, BigDecimal price, int available) {}

    /** What a listing shows: the lowest price of all variants. */
    BigDecimal price() {
        return articles.stream().map(Article::price).min(BigDecimal::compareTo).orElseThrow();
    }

    /** What the facets count it for. */
    ListedAttributes attributes() {
        return ListedAttributes.of(articles.stream()
                .map(article -> article.offer())
                .map(offer -> new Choice(
                        offer.value(Attribute.SIZE), offer.value(Attribute.COLOUR), offer.value(Attribute.CAPACITY)))
                .toList());
    }
}
