package levee.office.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The runbook that comes with the shop, {@code payara/alerts/runbook.md}, where the links of messages lead. */
@Named
@ApplicationScoped
public class RunbookPage {

    private static final String HEADING = "(?m)^#{1,3} ";

    /**
     * What is written under one heading.
     *
     * @param anchor the heading as an address has it after the #
     */
    public record Entry(String anchor, String title, String text) {}

    private final List<Entry> entries = read();

    private static List<Entry> read() {
        try (InputStream file = RunbookPage.class.getResourceAsStream("runbook.md")) {
            return entries(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A heading without a text of its own is left out. */
    static List<Entry> entries(String markdown) {
        List<Entry> entries = new ArrayList<>();
        for (String part : markdown.split(HEADING)) {
            String[] lines = part.split("\n", 2);
            String text = lines.length == 1 ? "" : plain(lines[1].strip());
            if (!text.isEmpty()) {
                String title = lines[0].strip();
                entries.add(new Entry(title.toLowerCase(Locale.ROOT).replace(' ', '-'), title, text));
            }
        }
        return List.copyOf(entries);
    }

    /** Without marks; the rows of a table become points, and the lines of a paragraph one. */
    private static String plain(String markdown) {
        return markdown.replace("**", "")
                .replace("`", "")
                .replaceAll("(?m)^\\|.*\\|\\n\\|[-|]+\\|\\n", "")
                .replaceAll("(?m)^\\| (.*) \\|$", "• $1")
                .replace(" | ", " – ")
                .replaceAll("(?<!\n)\n(?![\n•])", " ");
    }

    public List<Entry> getEntries() {
        return entries;
    }
}
