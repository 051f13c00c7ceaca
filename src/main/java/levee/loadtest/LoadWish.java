package levee.loadtest;

import java.time.Instant;
import java.util.List;

/**
 * A load test as somebody wants it to run by itself.
 *
 * @param everyDays from one time to the next
 * @param forced also where the stage is live
 */
public record LoadWish(String profile, String stage, int everyDays, Instant nextAt, boolean forced) {

    /** Those that the command knows. */
    public static final List<String> PROFILES = List.of("smoke", "daily", "flash-sale", "soak", "breakpoint");

    public static final List<String> STAGES = List.of("load", "dev", "live");

    public static final int MOST_DAYS = 366;

    private static final String LIVE = "live";

    /** @throws LoadScheduleRefused with a sentence for whoever typed it */
    public LoadWish {
        require(PROFILES.contains(profile), "profile", "Choose a profile.");
        require(STAGES.contains(stage), "stage", "Choose the stage in which it may run.");
        require(everyDays >= 1 && everyDays <= MOST_DAYS, "days", "A number of days, from 1 to " + MOST_DAYS + ".");
        require(nextAt != null, "next", "When is it to run first?");
        require(
                !stage.equals(LIVE) || forced,
                "forced",
                "In a live shop real shoppers suffer and real stock is bought. Tick this if you mean it, or choose another stage.");
    }

    private static void require(boolean good, String field, String otherwise) {
        if (!good) {
            throw new LoadScheduleRefused(field, otherwise);
        }
    }
}
