package levee.signals;

import java.util.function.ObjDoubleConsumer;

/** Something that can tell figures of this node at any time, at little cost: a bean for each, asked once a second. */
public interface SignalSource {

    void tell(ObjDoubleConsumer<Series> listener);
}
