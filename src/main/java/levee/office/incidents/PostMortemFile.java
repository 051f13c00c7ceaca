package levee.office.incidents;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import levee.accounts.Role;
import levee.incidents.ExampleIncident;
import levee.incidents.MarkdownText;
import levee.incidents.PostMortem;
import levee.incidents.PostMortems;
import levee.office.Permission;
import levee.office.Typed;

/** A post-mortem to be taken along, as Markdown: that of an incident by its id, or with none that of the example. */
@WebServlet(PostMortemFile.ADDRESS)
public class PostMortemFile extends HttpServlet {

    static final String ADDRESS = "/office/incidents/post-mortem.md";

    @Inject
    private PostMortems postMortems;

    @Inject
    private Permission permission;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!permission.isGiven(Role.OPERATIONS)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        String id = request.getParameter("id");
        Optional<PostMortem> told = id == null
                ? Optional.of(ExampleIncident.postMortem())
                : Typed.id(id).flatMap(postMortems::of);
        if (told.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        byte[] text = MarkdownText.of(told.get()).getBytes(StandardCharsets.UTF_8);
        response.setContentType("text/markdown;charset=UTF-8");
        response.setHeader(
                "Content-Disposition", "attachment; filename=\"post-mortem-" + (id == null ? "example" : id) + ".md\"");
        response.setContentLength(text.length);
        response.getOutputStream().write(text);
    }
}
