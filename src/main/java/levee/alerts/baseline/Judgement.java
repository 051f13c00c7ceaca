package levee.alerts.baseline;

/**
 * How unusual one value is.
 *
 * @param expected what the nearest of the explanations expects; NaN if there is none
 * @param spread of one such value about it, as a standard deviation, in the unit of the series and towards the value's side
 * @param deviations how many spreads the value is away, on the scale of the square root; negative below
 * @param score the same, and that of the values just before, as a share of the limit: from 1 on it is an alarm; 0 and more
 */
public record Judgement(double expected, double spread, double deviations, double score, Alarm alarm, Basis basis) {

    static final Judgement NOTHING = new Judgement(Double.NaN, Double.NaN, 0, 0, Alarm.NONE, Basis.NOTHING);
}
