package levee.shop;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import levee.catalogue.Catalogue;
import levee.catalogue.Category;
import levee.catalogue.CategoryTree;
import levee.catalogue.Product;
import levee.catalogue.Sort;
import levee.catalogue.Variant;
import levee.page.PublicUrl;
import levee.stock.Band;
import levee.stock.Stock;
import levee.surge.ladder.Ladder;
import levee.surge.ladder.Step;

@Named
@RequestScoped
public class ProductPage {

    private static final int RELATED = 5;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Catalogue catalogue;

    @Inject
    private Stock stock;

    @Inject
    private PublicUrl publicUrl;

    private ProductCard card;
    private String title;
    private List<String> description;
    private List<Link> path;
    private List<VariantOption> variants;
    private VariantOption chosen;
    private List<ProductCard> related;
    private String canonical;
    private String pictureUrl;
    private String structuredData;

    @PostConstruct
    void load() {
        Product product = catalogue.find(Address.id(request)).orElseThrow();
        CategoryTree tree = catalogue.categories();
        Category category = tree.find(product.getCategoryId()).orElseThrow();
        List<Variant> onSale = product.variantsOnSale();
        Map<Long, Band> bands = stock.bands(onSale.stream().map(Variant::getId).toList());
        card = ProductCard.of(product);
        title = product.getTitle();
        description =
                product.getDescription().lines().filter(line -> !line.isBlank()).toList();
        path = Link.path(tree.pathTo(category));
        variants = options(onSale, bands);
        chosen = variants.stream().filter(VariantOption::chosen).findFirst().orElse(null);
        related = Ladder.ofThisNode().leavesOut(Step.RELATED) ? List.of() : related(product, category);
        canonical = publicUrl.of(card.href());
        pictureUrl = publicUrl.of(card.picture().address());
        structuredData = new StructuredData(publicUrl).of(product, onSale, bands, path, pictureUrl);
    }

    /** The first variant that can be bought is chosen at first, else the first. */
    private static List<VariantOption> options(List<Variant> variants, Map<Long, Band> bands) {
        Variant first = variants.stream()
                .filter(variant -> bands.get(variant.getId()) != Band.SOLD_OUT)
                .findFirst()
                .orElse(variants.isEmpty() ? null : variants.get(0));
        return variants.stream()
                .map(variant -> VariantOption.of(variant, bands.get(variant.getId()), variant == first))
                .toList();
    }

    /** What sells best in the same category: one list for all of its products. */
    private List<ProductCard> related(Product product, Category category) {
        return catalogue.list(category, Sort.POPULAR, 0, RELATED + 1).stream()
                .filter(other -> !other.getId().equals(product.getId()))
                .limit(RELATED)
                .map(ProductCard::of)
                .toList();
    }

    public ProductCard getCard() {
        return card;
    }

    public String getTitle() {
        return title;
    }

    /** By paragraphs. */
    public List<String> getDescription() {
        return description;
    }

    /** For search engines: the beginning of the description. */
    public String getSummary() {
        return description.isEmpty() ? title : description.get(0);
    }

    /** From the top category to its own. */
    public List<Link> getPath() {
        return path;
    }

    public List<VariantOption> getVariants() {
        return variants;
    }

    /** Null if nothing of it is on sale. */
    public VariantOption getChosen() {
        return chosen;
    }

    public boolean isChoice() {
        return variants.size() > 1;
    }

    public boolean isBuyable() {
        return chosen != null && !chosen.soldOut();
    }

    public List<ProductCard> getRelated() {
        return related;
    }

    public String getCanonical() {
        return canonical;
    }

    public String getPictureUrl() {
        return pictureUrl;
    }

    /** As schema.org wants it, safe within a script element. */
    public String getStructuredData() {
        return structuredData;
    }
}
