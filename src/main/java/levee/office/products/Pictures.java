package levee.office.products;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.util.List;
import java.util.Set;

/** The pictures that a product can have: the static files that the application brings. */
@Named
@ApplicationScoped
public class Pictures {

    private static final String FOLDER = "/resources/levee/images/products/";

    private static final String SUFFIX = ".svg";

    @Inject
    private ServletContext context;

    private List<String> all;

    @PostConstruct
    void look() {
        Set<String> paths = context.getResourcePaths(FOLDER);
        all = paths == null
                ? List.of()
                : paths.stream()
                        .filter(path -> path.endsWith(SUFFIX))
                        .map(path -> path.substring(FOLDER.length(), path.length() - SUFFIX.length()))
                        .sorted()
                        .toList();
    }

    /** Their names, as a product keeps them. */
    public List<String> getAll() {
        return all;
    }
}
