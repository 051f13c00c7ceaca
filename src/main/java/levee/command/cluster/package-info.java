/**
 * The shop's Payara Micro nodes: their settings, how they are started in processes of their own, watched until they are
 * ready, and ended. What {@code payara/levee start} runs and what tests run is the same code, in different folders and on
 * different ports. Uses the machine and database packages.
 */
package levee.command.cluster;
