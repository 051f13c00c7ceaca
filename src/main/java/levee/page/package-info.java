/**
 * What every page needs and no capability knows: the clock, converters, the functions and components of our tags,
 * messages. May use nothing else of ours.
 */
package levee.page;
