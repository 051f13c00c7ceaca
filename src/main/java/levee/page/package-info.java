/**
 * What every page needs and no capability knows: the clock, converters, the functions of our tags, messages. May use
 * nothing else of ours.
 */
package levee.page;
