package levee.signals;

import org.apache.catalina.Contained;
import org.apache.catalina.Container;
import org.apache.catalina.Lifecycle;
import org.apache.catalina.Request;
import org.apache.catalina.Response;
import org.glassfish.web.valve.GlassFishValve;

/**
 * Named in payara-web.xml by one of its kind: puts a valve before the application, for as long as it runs. Where it stands
 * itself, within the application, the container's security has come first already. Several stand in the order of their names
 * there.
 */
public abstract class ValveBefore implements GlassFishValve, Contained {

    private Container application;

    /** What is put there. */
    protected abstract GlassFishValve valve(Container application);

    @Override
    public void setContainer(Container application) {
        this.application = application;
        GlassFishValve valve = valve(application);
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
}
