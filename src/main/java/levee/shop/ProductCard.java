package levee.shop;

import java.util.List;
import levee.catalogue.Money;
import levee.catalogue.Product;
import levee.page.PriceText;

/** A product as it stands in a listing, its texts ready. */
record ProductCard(String href, String brand, String name, String price, Picture picture) {

    static ProductCard of(Product product) {
        Money price = product.getPrice();
        return new ProductCard(
                Link.to(product),
                product.getBrand(),
                product.getName(),
                PriceText.of(price.getAmount(), price.getCurrency()),
                Picture.of(product.getPicture(), product.getId()));
    }

    static List<ProductCard> of(List<Product> products) {
        return products.stream().map(ProductCard::of).toList();
    }
}
