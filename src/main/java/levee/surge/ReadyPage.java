package levee.surge;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;

/** The bytes of a {@link ReadyText}, as they are and compressed: for an answer that nobody keeps. */
public final class ReadyPage {

    private final byte[] bytes;
    private final byte[] compressed;

    public ReadyPage(String text) {
        bytes = text.getBytes(StandardCharsets.UTF_8);
        compressed = compress(bytes);
    }

    private static byte[] compress(byte[] page) {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(compressed)) {
            out.write(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return compressed.toByteArray();
    }

    /** With all headers but the status. */
    public void write(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Security-Policy", ReadyText.POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Vary", "Accept-Encoding");
        String accepted = request.getHeader("Accept-Encoding");
        boolean isCompressed = accepted != null && accepted.contains("gzip");
        if (isCompressed) {
            response.setHeader("Content-Encoding", "gzip");
        }
        byte[] sent = isCompressed ? compressed : bytes;
        response.setContentLength(sent.length);
        response.getOutputStream().write(sent);
    }
}
