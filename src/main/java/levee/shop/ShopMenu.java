package levee.shop;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import levee.catalogue.Catalogue;

/** The menu of categories at the head of every page. */
@Named
@RequestScoped
public class ShopMenu {

    /** As many as fit beside the menu on a wide screen. */
    private static final int FIRST = 8;

    @Inject
    private Catalogue catalogue;

    private List<Link> links;
    private List<Link> firstLinks;

    @PostConstruct
    void load() {
        links = catalogue.categories().tops().stream().map(Link::of).toList();
        firstLinks = links.subList(0, Math.min(FIRST, links.size()));
    }

    public List<Link> getLinks() {
        return links;
    }

    /** Those shown beside the closed menu. */
    public List<Link> getFirstLinks() {
        return firstLinks;
    }
}
