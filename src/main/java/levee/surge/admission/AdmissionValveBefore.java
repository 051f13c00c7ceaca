package levee.surge.admission;

import org.apache.catalina.Contained;
import org.apache.catalina.Container;
import org.apache.catalina.Lifecycle;
import org.apache.catalina.Request;
import org.apache.catalina.Response;
import org.glassfish.web.valve.GlassFishValve;

/**
 * Named in payara-web.xml, after the one of the pages: puts the {@link AdmissionValve} before the application, for as long as
 * it runs, and behind the pages from memory.
 */
public class AdmissionValveBefore implements GlassFishValve, Contained {

    private Container application;

    @Override
    public void setContainer(Container application) {
        this.application = application;
        AdmissionValve valve = new AdmissionValve(application);
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
        return "puts admission before the application";
    }
}
