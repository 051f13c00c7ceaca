package levee.command.seed;

import levee.catalogue.Attribute;

/**
 * One value that a variant can have.
 *
 * @param code its part of an SKU
 * @param step how many percent more than the first value of its list it costs
 * @param tone the colouring of the picture that fits it; empty for the picture as it is
 */
record Option(Attribute attribute, String value, String code, int step, String tone) {}
