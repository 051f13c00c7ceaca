package levee.catalogue;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What tells one variant of a product from the others; each part is null where it does not apply. Immutable. */
@Embeddable
public class Choice implements Serializable {

    public static final Choice NONE = new Choice(null, null, null);

    private String size;

    private String colour;

    private String capacity;

    /** For JPA. */
    protected Choice() {}

    public Choice(String size, String colour, String capacity) {
        this.size = size;
        this.colour = colour;
        this.capacity = capacity;
    }

    /** As a shopper reads it: {@code Black / M}; empty where there is nothing to choose. */
    public String getText() {
        return Stream.of(colour, capacity, size).filter(Objects::nonNull).collect(Collectors.joining(" / "));
    }

    public String getSize() {
        return size;
    }

    public String getColour() {
        return colour;
    }

    public String getCapacity() {
        return capacity;
    }
}
