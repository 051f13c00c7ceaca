/**
 * What {@code payara/levee} does: it starts and stops the shop on this machine, tells how it is, tests it. The command
 * line and the words at the terminal live here; the database, the nodes and the machine have packages of their own. May
 * use everything of ours that needs no container. It is not packaged into the WAR.
 */
package levee.command;
