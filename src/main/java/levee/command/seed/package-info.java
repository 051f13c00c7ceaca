/**
 * The demonstration catalogue: from the words in {@code sql/seed} it makes as many products as are asked for, always
 * the same ones, and writes them to an empty database in bulk. Uses the catalogue's way of making addresses, and no
 * JPA: a million products are rows, not entities.
 */
package levee.command.seed;
