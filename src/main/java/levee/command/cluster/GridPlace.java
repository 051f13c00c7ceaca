package levee.command.cluster;

/**
 * How the nodes' data grid is found by another member.
 *
 * @param address on which members of this machine listen
 * @param members address:port of the nodes to ask, comma-separated
 * @param freePort a port that no node will take
 */
public record GridPlace(String name, String address, String members, int freePort) {}
