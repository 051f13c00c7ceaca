package levee.office.alerts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import levee.office.MarkdownDocument;

/** How causes are found and ranked, as it is in {@code payara/alerts}. */
@Named
@ApplicationScoped
public class DiagnosisPage {

    private final String html =
            MarkdownDocument.read("/levee/alerts/diagnosis.md").html();

    public String getHtml() {
        return html;
    }
}
