package levee.signals;

import jakarta.servlet.ServletContext;
import java.util.HashSet;
import java.util.Set;

/**
 * What a request is called in the figures: the name of the view or servlet that answers its address, never the address
 * itself, so that the number of names is that of the pages and no visitor can add one.
 */
final class PageNames {

    static final String HOME = "home";
    static final String RESOURCES = "resources";
    static final String OTHER = "other";

    private static final String VIEW = ".xhtml";

    private final Set<String> known;
    private final int longest;

    PageNames(Set<String> known) {
        this.known = Set.copyOf(known);
        this.longest = known.stream().mapToInt(String::length).max().orElse(0);
    }

    /** The names of the application's own views (those of the shop without their folder) and servlets. */
    static PageNames of(ServletContext context) {
        Set<String> names = new HashSet<>();
        addViews(context, "/shop/", "/shop/", names);
        addViews(context, "/office/", "/", names);
        names.add("office");
        context.getServletRegistrations()
                .values()
                .forEach(servlet -> servlet.getMappings().stream()
                        .filter(mapping -> mapping.length() > 1 && mapping.indexOf('*') < 0)
                        .forEach(mapping -> names.add(mapping.substring(1))));
        return new PageNames(names);
    }

    private static void addViews(ServletContext context, String folder, String root, Set<String> names) {
        Set<String> paths = context.getResourcePaths(folder);
        for (String path : paths == null ? Set.<String>of() : paths) {
            if (path.endsWith("/")) {
                addViews(context, path, root, names);
            } else if (path.endsWith(VIEW)) {
                names.add(path.substring(root.length(), path.length() - VIEW.length()));
            }
        }
    }

    /** @param path the path within the application, with its leading slash */
    String of(String path) {
        if (path.length() <= 1) {
            return HOME;
        }
        if (path.startsWith("/resources/") || path.startsWith("/jakarta.faces.resource/")) {
            return RESOURCES;
        }
        // Nothing known is longer, so a visitor's long address costs no more than a short one.
        String name = path.substring(1, Math.min(path.length(), longest + 2));
        while (!known.contains(name)) {
            int slash = name.lastIndexOf('/');
            if (slash < 0) {
                return OTHER;
            }
            name = name.substring(0, slash);
        }
        return name;
    }
}
