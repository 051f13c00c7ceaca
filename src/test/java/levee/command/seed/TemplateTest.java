package levee.command.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class TemplateTest {
    private final SplittableRandom random = new SplittableRandom(1);

    @Test
    void choosesOneOfTheAlternatives() {
        var met = new HashSet<String>();
        for (var round = 0; round < 50; round++) {
            met.add(new Template("a {red|blue} door").render(new HashMap<>(), random));
        }
        assertThat(met).containsExactlyInAnyOrder("a red door", "a blue door");
    }

    @Test
    void repeatsWhatWasChosenBefore() {
        var chosen = new HashMap<String, String>();
        var name = new Template("{inch=13|14|15} Laptop").render(chosen, random);
        assertThat(new Template("Its {inch} inches").render(chosen, random))
                .isEqualTo("Its " + name.substring(0, 2) + " inches");
    }

    @Test
    void leavesPlainTextAlone() {
        assertThat(new Template("5 € = 50 %").render(Map.of(), random)).isEqualTo("5 € = 50 %");
    }

    @Test
    void refusesToRepeatWhatWasNeverChosen() {
        assertThatThrownBy(() -> new Template("{inch}").render(Map.of(), random))
                .hasMessageContaining("inch");
    }
}
