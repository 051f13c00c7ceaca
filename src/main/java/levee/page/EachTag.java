package levee.page;

import jakarta.el.ValueExpression;
import jakarta.el.VariableMapper;
import jakarta.faces.component.UIComponent;
import jakarta.faces.view.facelets.ComponentConfig;
import jakarta.faces.view.facelets.ComponentHandler;
import jakarta.faces.view.facelets.FaceletContext;
import java.io.IOException;

/** Builds an {@link Each}, and makes its {@code var} known to the expressions in its body. */
public class EachTag extends ComponentHandler {

    private final String var;

    public EachTag(ComponentConfig config) {
        super(config);
        var = getRequiredAttribute("var").getValue();
    }

    @Override
    public void applyNextHandler(FaceletContext context, UIComponent each) throws IOException {
        VariableMapper outer = context.getVariableMapper();
        context.setVariableMapper(new WithVar(outer, var, ((Each) each).current()));
        try {
            super.applyNextHandler(context, each);
        } finally {
            context.setVariableMapper(outer);
        }
    }

    private static final class WithVar extends VariableMapper {

        private final VariableMapper outer;
        private final String var;
        private final ValueExpression current;

        private WithVar(VariableMapper outer, String var, ValueExpression current) {
            this.outer = outer;
            this.var = var;
            this.current = current;
        }

        @Override
        public ValueExpression resolveVariable(String name) {
            return name.equals(var) ? current : outer.resolveVariable(name);
        }

        @Override
        public ValueExpression setVariable(String name, ValueExpression expression) {
            return outer.setVariable(name, expression);
        }
    }
}
