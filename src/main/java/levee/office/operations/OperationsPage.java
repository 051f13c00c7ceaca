package levee.office.operations;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;

/** The operations room as it is when the page is asked for; what comes after is told by {@link LiveFigures}. */
@Named
@RequestScoped
public class OperationsPage {

    @Inject
    private OperationsRoom room;

    private String range;
    private Range chosen;
    private Board board;

    public void open() {
        chosen = Range.of(range);
        board = room.board(chosen);
    }

    public String getRange() {
        return range;
    }

    public void setRange(String range) {
        this.range = range;
    }

    public Range getChosen() {
        return chosen;
    }

    public List<Range> getRanges() {
        return Arrays.asList(Range.values());
    }

    public State getState() {
        return board.state();
    }

    public List<Chart> getCharts() {
        return board.charts();
    }

    public boolean isReadable() {
        return board.readable();
    }
}
