package levee.command.seed;

/** What variants differ in; the names are those of the columns and of the facets. */
enum Attribute {
    SIZE("size"),
    COLOUR("colour"),
    CAPACITY("capacity");

    private final String column;

    Attribute(String column) {
        this.column = column;
    }

    String column() {
        return column;
    }

    static Attribute of(String column) {
        for (var attribute : values()) {
            if (attribute.column.equals(column)) {
                return attribute;
            }
        }
        throw new IllegalArgumentException("No attribute " + column);
    }
}
