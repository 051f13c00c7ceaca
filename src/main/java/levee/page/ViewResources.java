package levee.page;

import jakarta.faces.application.ResourceHandler;
import jakarta.faces.application.ResourceHandlerWrapper;
import jakarta.faces.application.ViewResource;
import jakarta.faces.context.FacesContext;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Remembers where each page and template lies. Faces looks them up again, by way of a failed look into the message
 * bundle, for every template of every page it builds; they do not move while the application runs.
 */
public class ViewResources extends ResourceHandlerWrapper {

    private final Map<String, ViewResource> found = new ConcurrentHashMap<>();

    public ViewResources(ResourceHandler wrapped) {
        super(wrapped);
    }

    @Override
    public ViewResource createViewResource(FacesContext context, String name) {
        ViewResource known = found.get(name);
        if (known == null) {
            known = super.createViewResource(context, name);
            if (known != null) {
                found.put(name, known);
            }
        }
        return known;
    }
}
