package levee.office.loadtest;

import java.util.Locale;
import levee.loadtest.LoadCheck;
import levee.office.operations.Amounts;

/**
 * A line of the verdict.
 *
 * @param wanted as text; empty if it is only shown
 * @param look of the badge; empty if there is none
 */
public record CheckRow(String name, String measured, String wanted, String look) {

    static CheckRow of(LoadCheck check) {
        String unit = check.getUnit().isEmpty() ? "" : " " + check.getUnit();
        String wanted = check.getWanted().isEmpty()
                ? ""
                : (check.isAtMost() ? "≤ " : "≥ ")
                        + Amounts.number(check.getWanted().getAsDouble())
                        + unit;
        return new CheckRow(
                check.getName(),
                text(check.getMeasured()) + unit,
                wanted,
                wanted.isEmpty() ? "" : check.isHeld() ? "good" : "bad");
    }

    /** A count is shown as one, however small it is. */
    static String text(double value) {
        return value == Math.rint(value) ? String.format(Locale.ENGLISH, "%,.0f", value) : Amounts.number(value);
    }

    /** Of the text that says it. */
    public String getVerdict() {
        return look.equals("good") ? "load.held" : "load.broken";
    }
}
