package levee.surge.admission;

/**
 * The place of the request that this thread works on. The application is done with it before the container is, which puts the
 * visitor's session into the data grid afterwards, and waits for it: if the grid is slow, the place is taken until then, or all
 * of the node's threads would wait for the grid at last, and none be left to turn anybody away.
 */
final class HeldSlot {

    private static final ThreadLocal<Slots.Slot> OF_THIS_THREAD = new ThreadLocal<>();

    private HeldSlot() {}

    static void hold(Slots.Slot slot) {
        letGo();
        OF_THIS_THREAD.set(slot);
    }

    /** Also before the thread's next request: the container passes over its valves where a connection breaks. */
    static void letGo() {
        Slots.Slot slot = OF_THIS_THREAD.get();
        if (slot != null) {
            OF_THIS_THREAD.remove();
            slot.close();
        }
    }
}
