/**
 * What the command needs from the machine: processes that outlive it, ports and who holds them, locks, files that only
 * their owner may read. Knows nothing of databases or nodes, and uses the JDK alone.
 */
package levee.command.machine;
