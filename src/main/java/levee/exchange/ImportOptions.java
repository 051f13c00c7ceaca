package levee.exchange;

/**
 * What whoever imports a file wants.
 *
 * @param allOrNothing if a single line is refused, the shop stays as it was
 * @param createCategories a category that the shop does not have is made; else the lines that name it are refused
 */
public record ImportOptions(boolean allOrNothing, boolean createCategories) {}
