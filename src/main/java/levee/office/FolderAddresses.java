package levee.office;

import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Lets an address have the name of a folder: {@code /office/products} is a page, and {@code /office/products/} the folder of
 * the pages below it. The container would send the visitor on to the folder before any filter is asked, unless the
 * address has a servlet of its own.
 */
@WebListener
public class FolderAddresses implements ServletContextListener {

    private static final String OFFICE = "/office/";

    /** Only reached if there is a folder and no page of its name. */
    private static class NoPage extends HttpServlet {

        @Override
        protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    @Override
    public void contextInitialized(ServletContextEvent event) {
        ServletContext context = event.getServletContext();
        List<String> folders = new ArrayList<>();
        collect(context, OFFICE, folders);
        context.addServlet("folders-of-the-office", new NoPage()).addMapping(folders.toArray(String[]::new));
    }

    private static void collect(ServletContext context, String folder, List<String> folders) {
        folders.add(folder.substring(0, folder.length() - 1));
        for (String path : context.getResourcePaths(folder)) {
            if (path.endsWith("/")) {
                collect(context, path, folders);
            }
        }
    }
}
