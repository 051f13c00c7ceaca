package levee.page;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.faces.component.UIComponent;
import jakarta.faces.view.facelets.ComponentConfig;
import jakarta.faces.view.facelets.ComponentHandler;
import jakarta.faces.view.facelets.FaceletContext;
import jakarta.faces.view.facelets.TagAttribute;
import java.io.IOException;

/**
 * Builds a {@link Kept}, and its body only where it may be needed. There is one of these for each place in a template, for
 * as long as the application runs.
 */
public class KeptTag extends ComponentHandler {

    /** Room for the tiles of thousands of products. */
    private static final int MOST_CHARACTERS = 3_000_000;

    private final TagAttribute of = getAttribute("of");
    private final Cache<Object, String> markups = Caffeine.newBuilder()
            .maximumWeight(MOST_CHARACTERS)
            .weigher((Object thing, String markup) -> markup.length())
            .build();

    public KeptTag(ComponentConfig config) {
        super(config);
    }

    @Override
    public void onComponentCreated(FaceletContext context, UIComponent kept, UIComponent parent) {
        ((Kept) kept).setKept(markups);
    }

    @Override
    public void applyNextHandler(FaceletContext context, UIComponent kept) throws IOException {
        Object thing = of == null ? Kept.ALWAYS_THE_SAME : of.getObject(context);
        // Things within a loop are not known before it runs.
        String markup = thing == null ? null : markups.getIfPresent(thing);
        if (markup == null) {
            super.applyNextHandler(context, kept);
        } else {
            ((Kept) kept).setMarkup(markup);
        }
    }
}
