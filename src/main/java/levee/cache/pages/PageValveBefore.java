package levee.cache.pages;

import org.apache.catalina.Contained;
import org.apache.catalina.Container;
import org.apache.catalina.Lifecycle;
import org.apache.catalina.Request;
import org.apache.catalina.Response;
import org.glassfish.web.valve.GlassFishValve;

/**
 * Named in payara-web.xml: puts the {@link PageValve} before the application, for as long as it runs. Here, within it, the
 * container's security has come first already.
 */
public class PageValveBefore implements GlassFishValve, Contained {

    private Container application;

    @Override
    public void setContainer(Container application) {
        this.application = application;
        PageValve valve = new PageValve(application);
        application.getParent().getPipeline().addValve(valve);
        ((Lifecycle) application).addLifecycleListener(event -> {
            if (event.getType().equals(Lifecycle.BEFORE_STOP_EVENT)) {
                application.getParent().getPipeline().removeValve(valve);
            }
        });
    }

    @Override
    public Container getContainer() {
        return application;
    }

    @Override
    public int invoke(Request request, Response response) {
        return INVOKE_NEXT;
    }

    @Override
    public void postInvoke(Request request, Response response) {
        // Nothing was done.
    }

    @Override
    public String getInfo() {
        return "puts pages from memory before the application";
    }
}
