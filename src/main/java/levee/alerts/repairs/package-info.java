/**
 * What can be put right from an alert, by a person with one click or by the shop itself: {@link levee.alerts.repairs.Repairs}
 * finds all that there is, and sees to it that each is done once however many ask for it. Those of the cache are here;
 * others belong to whoever can do them.
 */
package levee.alerts.repairs;
