package levee.cache.pages;

import levee.signals.ValveBefore;
import org.apache.catalina.Container;
import org.glassfish.web.valve.GlassFishValve;

/** Puts the {@link PageValve} before the application. */
public class PageValveBefore extends ValveBefore {

    @Override
    protected GlassFishValve valve(Container application) {
        return new PageValve(application);
    }

    @Override
    public String getInfo() {
        return "puts pages from memory before the application";
    }
}
