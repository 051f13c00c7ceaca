package levee.command.seed;

import java.util.List;
import levee.catalogue.Attribute;

/** The values from which a product offers some, at most {@code most} of them. */
record OptionList(List<Option> options, int most) {

    Attribute attribute() {
        return options.get(0).attribute();
    }
}
