package levee.shop;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import levee.catalogue.Catalogue;
import levee.surge.ladder.WaysOut;

/** Who cannot search may go to the categories. */
@ApplicationScoped
public class CategoryWays implements WaysOut {

    private static final int MOST = 16;

    @Inject
    private Catalogue catalogue;

    @Override
    public List<Way> ways() {
        return catalogue.categories().tops().stream()
                .limit(MOST)
                .map(Link::of)
                .map(link -> new Way(link.text(), link.href()))
                .toList();
    }
}
