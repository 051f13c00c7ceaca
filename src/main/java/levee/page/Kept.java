package levee.page;

import com.github.benmanes.caffeine.cache.Cache;
import jakarta.el.ValueExpression;
import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import java.io.StringWriter;

/**
 * Writes what its body showed of the same thing before. The body shows nothing but that thing, a record or a list of records
 * whose equality is that of all that they say; so nothing that is kept can ever be out of date. Without a thing it is
 * the same for everybody and always.
 */
@FacesComponent(Kept.TYPE)
public class Kept extends UIComponentBase {

    static final String TYPE = "levee.page.Kept";

    static final Object ALWAYS_THE_SAME = TYPE;

    private transient Cache<Object, String> kept;
    private transient String markup;

    @Override
    public String getFamily() {
        return TYPE;
    }

    /** The markup of each thing. */
    void setKept(Cache<Object, String> kept) {
        this.kept = kept;
    }

    /** What was found while the page was built: there is no body then. */
    void setMarkup(String markup) {
        this.markup = markup;
    }

    @Override
    public void encodeAll(FacesContext context) throws IOException {
        context.getResponseWriter().write(markup == null ? found(context) : markup);
    }

    private String found(FacesContext context) throws IOException {
        ValueExpression of = getValueExpression("of");
        Object thing = of == null ? ALWAYS_THE_SAME : of.getValue(context.getELContext());
        String found = kept.getIfPresent(thing);
        if (found == null) {
            found = render(context);
            kept.put(thing, found);
        }
        return found;
    }

    private String render(FacesContext context) throws IOException {
        ResponseWriter page = context.getResponseWriter();
        StringWriter rendered = new StringWriter();
        ResponseWriter own = page.cloneWithWriter(rendered);
        context.setResponseWriter(own);
        try {
            for (UIComponent part : getChildren()) {
                part.encodeAll(context);
            }
            own.flush();
        } finally {
            context.setResponseWriter(page);
        }
        return rendered.toString();
    }
}
