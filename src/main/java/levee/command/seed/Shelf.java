package levee.command.seed;

/** A category as the seed's file has it; {@code parent} is null for a top category. */
record Shelf(long id, Long parent, String name, String slug, String picture) {}
