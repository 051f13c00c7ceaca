package levee.surge.ladder;

import levee.signals.ValveBefore;
import org.apache.catalina.Container;
import org.glassfish.web.valve.GlassFishValve;

/** Puts the {@link LadderValve} before the application, behind the pages from memory and before admission. */
public class LadderValveBefore extends ValveBefore {

    @Override
    protected GlassFishValve valve(Container application) {
        return new LadderValve(application);
    }

    @Override
    public String getInfo() {
        return "puts the degrade ladder before the application";
    }
}
