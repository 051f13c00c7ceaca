/**
 * The Payara admin console: the full server, brought through Maven, set up as a member of the nodes' data grid that holds
 * none of its data, run in a process of its own on loopback alone, and asked to send commands to the nodes. Uses the
 * machine and cluster packages.
 */
package levee.command.console;
