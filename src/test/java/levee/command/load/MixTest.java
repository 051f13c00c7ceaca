package levee.command.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.EnumMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MixTest {

    private static final int STEPS = 5_000;

    /** In percent, in the order of the interactions: TPC-W 1.8, the table of clause 5.2.1. */
    private static final Map<Mix, double[]> SHARES = Map.of(
            Mix.BROWSING, new double[] {29, 11, 11, 21, 12, 11, 2, 0.82, 0.75, 0.69, 0.30, 0.25, 0.10, 0.09},
            Mix.SHOPPING, new double[] {16, 5, 5, 17, 20, 17, 11.6, 3, 2.6, 1.2, 0.75, 0.66, 0.10, 0.09},
            Mix.ORDERING,
                    new double[] {
                        9.12, 0.46, 0.46, 12.35, 14.53, 13.08, 13.53, 12.86, 12.73, 10.18, 0.25, 0.22, 0.12, 0.11
                    });

    @ParameterizedTest
    @EnumSource
    void everyRowSumsToOne(Mix mix) {
        for (Interaction here : Interaction.values()) {
            assertThat(mix.probabilities(here).values()).allMatch(share -> share > 0);
            assertThat(mix.probabilities(here).values().stream()
                            .mapToDouble(share -> share)
                            .sum())
                    .as("after %s", here)
                    .isCloseTo(1, within(1e-9));
        }
    }

    @ParameterizedTest
    @EnumSource
    void inTheLongRunPagesHaveTheSharesOfTheSpecification(Mix mix) {
        double[] shares = new double[Interaction.values().length];
        shares[0] = 1;
        for (int i = 0; i < STEPS; i++) {
            shares = next(mix, shares);
        }
        for (Interaction page : Interaction.values()) {
            assertThat(100 * shares[page.ordinal()])
                    .as(page.name())
                    .isCloseTo(SHARES.get(mix)[page.ordinal()], within(0.02));
        }
    }

    private static double[] next(Mix mix, double[] shares) {
        double[] next = new double[shares.length];
        for (Interaction here : Interaction.values()) {
            // Half of them stay: that changes no share in the long run, and dampens what swings.
            next[here.ordinal()] += shares[here.ordinal()] / 2;
            mix.probabilities(here).forEach((to, likely) -> next[to.ordinal()] += likely * shares[here.ordinal()] / 2);
        }
        return next;
    }

    @Test
    void whatIsDrawnHasTheProbabilitiesOfItsRow() {
        SplittableRandom random = new SplittableRandom(1);
        Map<Interaction, Integer> drawn = new EnumMap<>(Interaction.class);
        for (int i = 0; i < 100_000; i++) {
            drawn.merge(Mix.SHOPPING.after(Interaction.HOME, random), 1, Integer::sum);
        }
        Mix.SHOPPING
                .probabilities(Interaction.HOME)
                .forEach((to, likely) ->
                        assertThat(drawn.get(to) / 100_000.0).as(to.name()).isCloseTo(likely, within(0.006)));
    }
}
