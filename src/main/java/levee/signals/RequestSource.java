package levee.signals;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.ObjDoubleConsumer;

/** How long requests take. */
@ApplicationScoped
class RequestSource implements SignalSource {

    @Override
    public void tell(ObjDoubleConsumer<Series> listener) {
        RequestCounts.ofThisNode().tell(listener);
    }
}
