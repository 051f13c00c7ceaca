package levee.office.products;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import levee.accounts.Role;
import levee.exchange.ExchangeSettings;
import levee.exchange.ImportOptions;
import levee.exchange.ProductImports;
import levee.office.Permission;

/**
 * Takes the file of an import. Not an action of its page: a file may be large, and is kept on disk and out of the state
 * of any view.
 */
@WebServlet(ImportUpload.ADDRESS)
@MultipartConfig(fileSizeThreshold = 64 * 1024, maxRequestSize = ImportUpload.LARGEST_REQUEST)
public class ImportUpload extends HttpServlet {

    static final String ADDRESS = "/office/products/import/file";

    /** What the server takes at all, whatever the settings say. */
    static final long LARGEST_REQUEST = 512L * 1024 * 1024;

    private static final String PAGE = "/office/products/import";

    @Inject
    private ProductImports imports;

    @Inject
    private ExchangeSettings settings;

    @Inject
    private Permission permission;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        if (!permission.isGiven(Role.MERCHANT)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        Part file = request.getPart("file");
        if (file == null || file.getSize() == 0) {
            answer(response, "?refused=empty");
        } else if (file.getSize() > settings.largestFileBytes()) {
            answer(response, "?refused=too-large");
        } else {
            answer(response, start(file, request).map(id -> "?id=" + id).orElse("?refused=busy"));
        }
    }

    private Optional<Long> start(Part file, HttpServletRequest request) throws IOException {
        ImportOptions options = new ImportOptions(
                request.getParameter("all-or-nothing") != null, request.getParameter("create-categories") != null);
        Path copy = Files.createTempFile("levee-import", ".csv");
        Optional<Long> started = Optional.empty();
        try {
            try (InputStream content = file.getInputStream()) {
                Files.copy(content, copy, StandardCopyOption.REPLACE_EXISTING);
            }
            started = imports.start(copy, name(file), options, permission.require(Role.MERCHANT));
            return started;
        } finally {
            if (started.isEmpty()) {
                Files.deleteIfExists(copy);
            }
        }
    }

    /** Some browsers tell the folders too. */
    private static String name(Part file) {
        String name = file.getSubmittedFileName();
        return name == null || name.isBlank() ? "products.csv" : name.replaceFirst("^.*[/\\\\]", "");
    }

    private static void answer(HttpServletResponse response, String query) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", PAGE + query);
    }
}
