package levee.office.incidents;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import levee.incidents.ExampleIncident;

/** The incident of 1 June, to be read as an example. It is no row of any table. */
@Named
@RequestScoped
public class ExampleIncidentPage {

    private PostMortemSheet told;

    @PostConstruct
    void read() {
        told = PostMortemSheet.of(ExampleIncident.postMortem());
    }

    public PostMortemSheet getTold() {
        return told;
    }
}
