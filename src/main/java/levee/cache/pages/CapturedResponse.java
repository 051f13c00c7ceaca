package levee.cache.pages;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.util.regex.Pattern;

/** Keeps back what is written, so that it can be kept, and notes whether it is somebody's own. */
final class CapturedResponse extends HttpServletResponseWrapper {

    private static final Pattern PRIVATE = Pattern.compile("private|no-store");

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(32 * 1024);
    private final ServletOutputStream stream = new Stream();
    private PrintWriter writer;
    private boolean personal;
    private boolean sent;

    CapturedResponse(HttpServletResponse response) {
        super(response);
    }

    /** Whether it is a page that everybody may be shown. */
    boolean isPage() {
        String type = getContentType();
        return !personal && !sent && getStatus() == SC_OK && type != null && type.startsWith("text/html");
    }

    boolean isPersonal() {
        return personal;
    }

    /** Whether the answer has been given already: an error or a redirection, which pass through. */
    boolean isSent() {
        return sent;
    }

    byte[] bytes() {
        if (writer != null) {
            writer.flush();
        }
        return bytes.toByteArray();
    }

    @Override
    public ServletOutputStream getOutputStream() {
        return stream;
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        if (writer == null) {
            writer = new PrintWriter(new OutputStreamWriter(stream, getCharacterEncoding()));
        }
        return writer;
    }

    @Override
    public void addCookie(Cookie cookie) {
        personal = true;
        super.addCookie(cookie);
    }

    @Override
    public void setHeader(String name, String value) {
        note(name, value);
        super.setHeader(name, value);
    }

    @Override
    public void addHeader(String name, String value) {
        note(name, value);
        super.addHeader(name, value);
    }

    private void note(String header, String value) {
        personal |= header.equalsIgnoreCase("Set-Cookie")
                || header.equalsIgnoreCase("Cache-Control")
                        && value != null
                        && PRIVATE.matcher(value).find();
    }

    @Override
    public void sendError(int status) throws IOException {
        sent = true;
        super.sendError(status);
    }

    @Override
    public void sendError(int status, String message) throws IOException {
        sent = true;
        super.sendError(status, message);
    }

    @Override
    public void sendRedirect(String location) throws IOException {
        sent = true;
        super.sendRedirect(location);
    }

    /** The length of what is sent in the end, compressed perhaps, is another. */
    @Override
    public void setContentLength(int length) {
        // See above.
    }

    @Override
    public void setContentLengthLong(long length) {
        // See above.
    }

    @Override
    public void flushBuffer() {
        // Nothing leaves before it is known whether it may be kept.
    }

    @Override
    public void resetBuffer() {
        bytes.reset();
        writer = null;
    }

    @Override
    public void reset() {
        super.reset();
        resetBuffer();
    }

    @Override
    public boolean isCommitted() {
        return sent;
    }

    private final class Stream extends ServletOutputStream {

        @Override
        public void write(int one) {
            bytes.write(one);
        }

        @Override
        public void write(byte[] some, int from, int length) {
            bytes.write(some, from, length);
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new IllegalStateException("What is captured is not written asynchronously");
        }
    }
}
