package levee.shop;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import levee.page.PublicUrl;

/** What crawlers should leave alone: pages of one person, and searches, of which there is no end. */
@WebServlet("/robots.txt")
public class Robots extends HttpServlet {

    @Inject
    private PublicUrl publicUrl;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/plain;charset=UTF-8");
        response.setHeader("Cache-Control", "public, max-age=3600");
        response.getWriter().print("""
                User-agent: *
                Disallow: /search
                Disallow: /suggest
                Disallow: /cart
                Disallow: /checkout
                Disallow: /order
                Disallow: /account
                Disallow: /sign-in
                Disallow: /sign-up
                Disallow: /acknowledge
                Disallow: /office
                Disallow: /waiting-room
                Sitemap: %s
                """.formatted(publicUrl.of("/sitemap.xml")));
    }
}
