package levee.office.alerts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import levee.office.MarkdownDocument;

/** What to do about each alert, as it is in {@code payara/alerts}. */
@Named
@ApplicationScoped
public class RunbookPage {

    private final String html =
            MarkdownDocument.read("/levee/alerts/runbook.md").html();

    public String getHtml() {
        return html;
    }
}
