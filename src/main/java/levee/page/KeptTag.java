package levee.page;

import jakarta.faces.component.UIComponent;
import jakarta.faces.view.facelets.ComponentConfig;
import jakarta.faces.view.facelets.ComponentHandler;
import jakarta.faces.view.facelets.FaceletContext;

/** Builds a {@link Kept}. There is one of these for each place in a template, for as long as the application runs. */
public class KeptTag extends ComponentHandler {

    /** Room for the tiles of thousands of products. */
    private static final int CHARACTERS = 1_500_000;

    private final Fragments fragments = new Fragments(CHARACTERS);

    public KeptTag(ComponentConfig config) {
        super(config);
    }

    @Override
    public void onComponentCreated(FaceletContext context, UIComponent kept, UIComponent parent) {
        ((Kept) kept).setFragments(fragments);
    }
}
