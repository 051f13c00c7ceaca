package levee.office.operations;

import java.util.List;

/**
 * All that the room shows.
 *
 * @param readable whether the charts could be read: those of long ranges are in the database
 */
public record Board(State state, List<Chart> charts, boolean readable) {

    public Board {
        charts = List.copyOf(charts);
    }
}
