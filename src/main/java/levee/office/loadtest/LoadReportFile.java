package levee.office.loadtest;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import levee.accounts.Role;
import levee.loadtest.LoadReport;
import levee.loadtest.LoadRuns;
import levee.office.Permission;
import levee.office.Typed;

/** The report of a run, as it was kept. It has styles of its own and no script, and gets no right to any. */
@WebServlet(LoadReportFile.ADDRESS)
public class LoadReportFile extends HttpServlet {

    static final String ADDRESS = "/office/load-tests/report";

    @Inject
    private LoadRuns runs;

    @Inject
    private Permission permission;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!permission.isGiven(Role.OPERATIONS)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        Optional<LoadReport> kept = Typed.id(request.getParameter("id")).flatMap(runs::report);
        if (kept.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        byte[] page = kept.get().getReport();
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader(
                "Content-Security-Policy",
                "default-src 'none'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'none'");
        response.setContentLength(page.length);
        response.getOutputStream().write(page);
    }
}
