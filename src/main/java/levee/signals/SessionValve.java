package levee.signals;

import org.apache.catalina.Contained;
import org.apache.catalina.Container;
import org.apache.catalina.Manager;
import org.apache.catalina.Request;
import org.apache.catalina.Response;
import org.glassfish.web.valve.GlassFishValve;

/**
 * Named in payara-web.xml for one thing: a valve is told which application it stands in, and that one keeps the sessions. A
 * listener could not count them: a session that comes from another node is not created here, yet ends here.
 */
public class SessionValve implements GlassFishValve, Contained {

    private static volatile Container shop;

    private Container application;

    /** Sessions in this node's memory; the grid has those of all nodes. */
    static int sessions() {
        Container now = shop;
        Manager manager = now == null ? null : now.getManager();
        return manager == null ? 0 : manager.getActiveSessions();
    }

    @Override
    public void setContainer(Container application) {
        this.application = application;
        shop = application;
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
        return "knows the sessions";
    }
}
