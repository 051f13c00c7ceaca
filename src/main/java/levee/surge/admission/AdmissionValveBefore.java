package levee.surge.admission;

import levee.signals.ValveBefore;
import org.apache.catalina.Container;
import org.glassfish.web.valve.GlassFishValve;

/** Puts the {@link AdmissionValve} before the application, behind the pages from memory. */
public class AdmissionValveBefore extends ValveBefore {

    @Override
    protected GlassFishValve valve(Container application) {
        return new AdmissionValve(application);
    }

    @Override
    public String getInfo() {
        return "puts admission before the application";
    }
}
