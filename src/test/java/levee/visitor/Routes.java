package levee.visitor;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import levee.command.visitor.Answer;
import levee.command.visitor.Visitor;

/**
 * The pages that a visitor can reach by following links, one address of each kind: {@code /product/*} stands for every
 * product. Found by walking, so that a new page is tested without anybody listing it.
 */
public final class Routes {

    private static final int MOST_REQUESTS = 400;

    private final Visitor visitor;
    private final String within;
    private final Map<String, String> found = new LinkedHashMap<>();
    private final Set<String> seen = new HashSet<>();
    private final Deque<String> ahead = new ArrayDeque<>();

    private Routes(Visitor visitor, String within) {
        this.visitor = visitor;
        this.within = within;
    }

    /** Addresses by kind. */
    public static Map<String, String> from(Visitor visitor, String... starts) {
        return new Routes(visitor, "/").walk(List.of(starts));
    }

    /** Those of a folder alone, and what lies below it. */
    public static Map<String, String> within(Visitor visitor, String folder) {
        return new Routes(visitor, folder).walk(List.of(folder));
    }

    private Map<String, String> walk(Collection<String> starts) {
        starts.forEach(this::plan);
        for (int i = 0; i < MOST_REQUESTS && !ahead.isEmpty(); i++) {
            String address = ahead.remove();
            Answer answer = visitor.get(address);
            if (answer.status() == 200 && isPage(answer)) {
                found.putIfAbsent(kind(address), address);
                answer.links().forEach(this::plan);
            } else if (answer.location() != null) {
                plan(answer.location().getRawPath());
            }
        }
        return found;
    }

    private static boolean isPage(Answer answer) {
        return answer.header("Content-Type").orElse("").startsWith("text/html");
    }

    /** Two addresses of a kind at most are looked at: the second may lead where the first does not. */
    private void plan(String link) {
        String address = link.replaceFirst("#.*", "");
        String kind = kind(address);
        if (address.startsWith(within) && !seen.contains(address) && (seen.add(kind) || seen.add(kind + " again"))) {
            seen.add(address);
            ahead.add(address);
        }
    }

    /** Ids, slugs, order numbers and queries taken out; what parameters a query has makes a difference. */
    public static String kind(String address) {
        String[] parts = address.split("\\?", 2);
        String path = parts[0].replaceFirst("^/(product|category|order|sale)/[^/]+", "/$1/*");
        if (parts.length == 1) {
            return path;
        }
        return path + "?" + parts[1].replaceAll("=[^&]*", "").replaceAll("&amp;", "&");
    }
}
