package levee.office;

/**
 * A number of rows that was counted no further than {@link #MOST}: to see that there are many, nobody needs to know how
 * many, and counting a million rows would cost a second.
 */
public record Count(int atLeast) {

    public static final int MOST = 1_000;

    /** @param counted at most one more than {@link #MOST} */
    public static Count of(Number counted) {
        return new Count(counted.intValue());
    }

    public boolean isNone() {
        return atLeast == 0;
    }

    public String getText() {
        return atLeast > MOST ? "%,d+".formatted(MOST) : "%,d".formatted(atLeast);
    }
}
