/**
 * The cache, as operations see it and set it: what each region does on this node, what goes past it, and the policies, which
 * hold for all nodes. Uses {@code cache}, and {@code accounts} for who may and who did.
 */
package levee.office.cache;
