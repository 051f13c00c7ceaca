/**
 * Sign-ins that are made at the terminal and not in the shop: the demo accounts and the first administrator. Speaks SQL
 * to the tables of {@code levee.accounts}, since no container runs here; uses that package's password hash and roles.
 */
package levee.command.accounts;
