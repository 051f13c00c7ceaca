package levee.signals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class OutfitTest {

    @Test
    void aSettingThatHasAnotherValueOrIsNewOrGoneIsNamed() {
        Outfit one = Outfit.with(Map.of("levee.a", "1", "levee.b", "2", "levee.c", "3", "other.d", "4"));
        Outfit two = Outfit.with(Map.of("levee.a", "1", "levee.b", "3", "levee.e", "5", "other.d", "5"));
        assertThat(two.settingsUnlike(one)).containsExactly("levee.b", "levee.c", "levee.e");
        assertThat(one.settingsUnlike(one)).isEmpty();
    }

    @Test
    void whatIsRememberedIsReadAgainAndSaysNothingOfAnyValue() {
        Outfit outfit = Outfit.with(Map.of("levee.db.password", "open sesame", "levee.a", ""));
        String text = outfit.settingsText();
        assertThat(text).doesNotContain("sesame");
        assertThat(Outfit.of(outfit.build(), text)).isEqualTo(outfit);
        assertThat(Outfit.of("older", "").settings()).isEmpty();
    }

    @Test
    void theBuildIsKnown() {
        assertThat(Outfit.with(Map.of()).build()).matches("\\d\\S* built 20\\d\\d-.*");
    }
}
