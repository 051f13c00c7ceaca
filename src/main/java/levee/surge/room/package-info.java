/**
 * The room before a sale, where people wait when more come than can buy at once. In quiet times nobody sees it.
 *
 * <p>Whoever waits holds a ticket, signed with a key that all nodes know: who they are, and when they came. There is no row
 * for them and nothing in memory, on no node; so a hundred thousand of them cost as much as ten, and a node or a balancer
 * that dies takes nobody's place along. A place is worked out from the ticket each time it is asked for:
 *
 * <ul>
 *   <li>Who came before the opening draws one of as many places as there are tickets from that time: by the HMAC of their
 *       ticket under the secret seed of the room. Nobody can know it before, and to come early is of no use.
 *   <li>Who came after it stands behind those, in the order in which they came: behind as many as had come by then. Each node
 *       adds what it has given out to a count by the second in the database, once a second. What a node had not told yet when
 *       it died is missing in the numbers, less than a second's; the order stays as it is, since it goes by the tickets.
 * </ul>
 *
 * <p>All who are let in are those up to a place, which one node at a time moves on, once a second: by a conditional update, so
 * that no node must lead. How fast is {@link levee.surge.room.LettingIn}'s. With its turn a ticket is exchanged for a pass,
 * once, which the database decides; with the pass one may reserve.
 *
 * <p>Uses the accounts for where a request comes from, the signals for what all nodes measure, and the stock for its sales.
 */
package levee.surge.room;
