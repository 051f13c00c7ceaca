package levee.page;

import jakarta.el.ELContext;
import jakarta.el.PropertyNotWritableException;
import jakarta.el.ValueExpression;
import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import java.io.IOException;

/**
 * Shows its body once for each of many things: for what is only looked at. Unlike {@code ui:repeat} it keeps nothing for the
 * single rows, so that there may be plain forms in them, but no fields of Faces; and its {@code var} is known to its body
 * alone, which finds it without asking whoever else may know a name.
 */
@FacesComponent(Each.TYPE)
public class Each extends UIComponentBase {

    static final String TYPE = "levee.page.Each";

    private Object current;

    @Override
    public String getFamily() {
        return TYPE;
    }

    @Override
    public void encodeAll(FacesContext context) throws IOException {
        Iterable<?> things = getValueExpression("value").getValue(context.getELContext());
        if (things == null) {
            return;
        }
        for (Object thing : things) {
            current = thing;
            for (UIComponent part : getChildren()) {
                part.encodeAll(context);
            }
        }
        current = null;
    }

    /** What the body knows by the name in {@code var}. */
    ValueExpression current() {
        return new Current(this);
    }

    private static final class Current extends ValueExpression {

        private static final long serialVersionUID = 1;

        private final transient Each each;

        private Current(Each each) {
            this.each = each;
        }

        @Override
        @SuppressWarnings("unchecked")
        public <T> T getValue(ELContext context) {
            context.setPropertyResolved(true);
            return (T) each.current;
        }

        @Override
        public void setValue(ELContext context, Object value) {
            throw new PropertyNotWritableException("Rows are not written to");
        }

        @Override
        public boolean isReadOnly(ELContext context) {
            return true;
        }

        @Override
        public Class<?> getType(ELContext context) {
            return Object.class;
        }

        @Override
        public Class<?> getExpectedType() {
            return Object.class;
        }

        @Override
        public String getExpressionString() {
            return "";
        }

        @Override
        public boolean isLiteralText() {
            return false;
        }

        @Override
        public boolean equals(Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }
    }
}
