/**
 * Bounds how much a node works on at once, so that what it begins it also ends in time. What makes a node slow is rendering
 * and forms; so the bound stands where those begin, and nothing else counts against it: a page from memory takes 40
 * microseconds, a static file or a refusal hardly more, and an operator who looks on for hours takes none. Who asks for those
 * never waits.
 *
 * <p>How many pages are rendered at once follows from how long they take (Gradient2 of Netflix's concurrency-limits, over
 * windows of a quarter of a second: when they take longer than usual, fewer are begun). Three errands share that number, and
 * each has a part of it for certain, even beyond it: the checkout, carts, and looking around. Taking an order is none of them.
 * It mostly waits for a gateway, so it has a bound of its own, and its time says nothing of how busy the node is. The office
 * has one of its own as well, since whoever repairs the shop must get in, and an import may take minutes.
 *
 * <p>Before the bound there is a short queue, the most urgent errand first. Who is on the way to pay has the patience that
 * the settings say. Who looks around has it only while the queue is empty now and then: a rush of fifty visitors waits, a
 * surge does not, since what would be rendered for it comes too late for everybody (CoDel: Nichols and Jacobson, Controlling
 * Queue Delay, ACM Queue 2012). Who has waited in vain, or finds the queue full, gets the page as it was a while ago if there
 * is one; else a page of three kilobytes that says when to come again.
 *
 * <p>It stands in two places. The filter decides; but when it is called the container has already spent more on the request
 * than a refusal costs. So a valve before the application looks first: where there is clearly no room, it answers there and
 * then, and no bean wakes. What the filter has taken, the valve gives back, when the container has also put the visitor's
 * session into the data grid: that waits for other nodes, and has to count, or a slow one of them takes all threads of this.
 */
package levee.surge.admission;
