package levee.shop;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nu.validator.client.EmbeddedValidator;
import org.xml.sax.SAXException;

/** The checker behind validator.w3.org, in this JVM. */
final class HtmlCheck {

    private final EmbeddedValidator validator = new EmbeddedValidator();

    HtmlCheck() {
        validator.setOutputFormat(EmbeddedValidator.OutputFormat.GNU);
    }

    /** What is wrong with the page, with line and column. */
    List<String> errors(String html) {
        try (var page = new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8))) {
            return validator
                    .validate(page)
                    .lines()
                    .filter(line -> line.contains(": error"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SAXException e) {
            throw new IllegalStateException(e);
        }
    }
}
