package levee.alerts;

/**
 * That a rule's condition holds now.
 *
 * @param subject what it holds of, so that two alerts of one name are told apart: a region, a node; empty for the whole shop
 * @param value what was found, in the unit of the threshold
 * @param text the same in words with its numbers: "38 % of the reads of Product went past the cache, 410 a second"
 */
public record Violation(String subject, double value, String text) {}
