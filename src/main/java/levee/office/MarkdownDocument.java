package levee.office;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.DefaultUrlSanitizer;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.html.UrlSanitizer;

/** Markdown as it is shown in a page. Whatever HTML is in it is shown as it is typed, and is never part of the page. */
public final class MarkdownDocument {

    private static final Set<TablesExtension> TABLES = Set.of((TablesExtension) TablesExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(TABLES).build();

    /** Where links may lead. The library's own choice lets a document be in the address itself. */
    private static final UrlSanitizer ADDRESSES = new DefaultUrlSanitizer(Set.of("http", "https", "mailto"));

    /** The page has a title of its own. */
    private static final int TITLE = 1;

    private static final int DEEPEST = 6;

    private final Node root;

    private MarkdownDocument(String text) {
        root = PARSER.parse(text);
    }

    /** A document of ours, whose title is left to the page. */
    public static MarkdownDocument read(String resource) {
        try (InputStream file = MarkdownDocument.class.getResourceAsStream(resource)) {
            MarkdownDocument document = new MarkdownDocument(new String(file.readAllBytes(), StandardCharsets.UTF_8));
            Node first = document.root.getFirstChild();
            if (first instanceof Heading heading && heading.getLevel() == TITLE) {
                first.unlink();
            }
            return document;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What somebody has typed into a section of a page, whose own headings are the upper ones. */
    public static MarkdownDocument typed(String text) {
        MarkdownDocument document = new MarkdownDocument(text);
        document.root.accept(new AbstractVisitor() {
            @Override
            public void visit(Heading heading) {
                heading.setLevel(Math.min(DEEPEST, heading.getLevel() + 2));
            }
        });
        return document;
    }

    /** Each heading can be led to by its words: {@code #cachebypass}, as where repositories show Markdown. */
    public String html() {
        return HtmlRenderer.builder()
                .extensions(TABLES)
                .escapeHtml(true)
                .sanitizeUrls(true)
                .urlSanitizer(ADDRESSES)
                .attributeProviderFactory(context -> (node, tag, attributes) -> decorate(node, attributes))
                .build()
                .render(root);
    }

    private static void decorate(Node node, Map<String, String> attributes) {
        if (node instanceof Heading) {
            attributes.put("id", words(node).toLowerCase(Locale.ROOT).replaceAll("[^\\p{Alnum}]+", "-"));
        } else if (node instanceof TableBlock) {
            attributes.put("class", "office-table");
        }
    }

    private static String words(Node node) {
        StringBuilder words = new StringBuilder();
        node.accept(new AbstractVisitor() {
            @Override
            public void visit(Text text) {
                words.append(text.getLiteral());
            }

            @Override
            public void visit(Code code) {
                words.append(code.getLiteral());
            }
        });
        return words.toString();
    }
}
