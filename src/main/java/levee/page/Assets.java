package levee.page;

import jakarta.faces.context.FacesContext;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The addresses of our static files. They carry a hash of the content, so that a browser may keep a file for ever and
 * still gets the new one when it changes ({@link StaticFiles}). Served by the container's default servlet: Faces'
 * resource handler would cost more and could not do better.
 */
public final class Assets {

    static final String FOLDER = "/resources/levee/";

    /** Files do not change while the application runs. */
    private static final Map<String, String> ADDRESSES = new ConcurrentHashMap<>();

    private Assets() {}

    /** @param path within {@code webapp/resources/levee}, such as {@code styles/shop.css} */
    public static String address(String path) {
        String known = ADDRESSES.get(path);
        if (known != null) {
            return known;
        }
        return address(
                (ServletContext)
                        FacesContext.getCurrentInstance().getExternalContext().getContext(),
                path);
    }

    /** @param name of a product's or a category's picture */
    public static String picture(String name) {
        return address("images/products/" + name + ".svg");
    }

    static String address(ServletContext context, String path) {
        String known = ADDRESSES.get(path);
        if (known != null) {
            return known;
        }
        try (InputStream content = context.getResourceAsStream(FOLDER + path)) {
            if (content == null) {
                // Not remembered: anybody can ask for any number of files that are not there.
                return FOLDER + path;
            }
            String address = FOLDER + path + "?v=" + hash(content.readAllBytes());
            ADDRESSES.put(path, address);
            return address;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String hash(byte[] content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(digest, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
