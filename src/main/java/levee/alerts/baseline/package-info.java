/**
 * The base line of a regular series: what is to be expected at this hour, and how unusual what came is. Plain Java that
 * uses nothing else of ours; {@link levee.alerts.baseline.BaseLine} is where to begin to read.
 */
package levee.alerts.baseline;
