package levee.surge;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * A page that is whole by itself, its style in it, so that a browser asks for nothing else with it: read once, with places
 * in braces to be filled.
 */
public final class ReadyText {

    private static final String FOLDER = "/levee/surge/";
    private static final String STYLE = read("surge.css");

    /** Of all of these pages: nothing but this very style, and no picture that is not in the page itself. */
    public static final String POLICY = "default-src 'none'; img-src data:; style-src 'sha256-" + digest(STYLE)
            + "'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private ReadyText() {}

    public static String of(String name) {
        return read(name).replace("{style}", STYLE);
    }

    private static String read(String name) {
        try (InputStream in = ReadyText.class.getResourceAsStream(FOLDER + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String digest(String style) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
