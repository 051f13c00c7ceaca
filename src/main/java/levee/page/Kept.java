package levee.page;

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

    private transient Fragments fragments;

    @Override
    public String getFamily() {
        return TYPE;
    }

    void setFragments(Fragments fragments) {
        this.fragments = fragments;
    }

    @Override
    public void encodeAll(FacesContext context) throws IOException {
        ValueExpression of = getValueExpression("of");
        Object thing = of == null ? TYPE : of.getValue(context.getELContext());
        String markup = fragments.find(thing);
        if (markup == null) {
            markup = render(context);
            fragments.keep(thing, markup);
        }
        context.getResponseWriter().write(markup);
    }

    private String render(FacesContext context) throws IOException {
        ResponseWriter page = context.getResponseWriter();
        StringWriter markup = new StringWriter();
        ResponseWriter own = page.cloneWithWriter(markup);
        context.setResponseWriter(own);
        try {
            for (UIComponent part : getChildren()) {
                part.encodeAll(context);
            }
            own.flush();
        } finally {
            context.setResponseWriter(page);
        }
        return markup.toString();
    }
}
