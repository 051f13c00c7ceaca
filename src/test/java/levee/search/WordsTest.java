package levee.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {

    @Test
    void everyWordMustBeThereAtLeastAsABeginning() {
        assertThat(Words.of("steel kettle").all()).isEqualTo("+steel* +kettle*");
        assertThat(Words.of("steel kettle").any()).isEqualTo("steel* kettle*");
    }

    @ParameterizedTest
    @CsvSource({
        "kettles, +(kettles* kettle*)",
        "batteries, +(batteries* battery*)",
        "watches, +(watches* watch*)",
        "glass, +glass*",
        "bus, +bus*"
    })
    void aPluralFindsTheSingular(String typed, String asked) {
        assertThat(Words.of(typed).all()).isEqualTo(asked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+kettle",
                "kettle*",
                "\"kettle",
                "-kettle",
                "(kettle)",
                "@4 kettle",
                "kettle ~<>",
                "'; kettle --"
            })
    void operatorsOfTheQueryLanguageAreLeftOut(String typed) {
        assertThat(Words.of(typed).all()).isEqualTo("+kettle*");
    }

    @Test
    void wordsOfTwoLettersCountAndLessDoesNot() {
        assertThat(Words.of("4K TV x").all()).isEqualTo("+4k* +tv*");
    }

    @Test
    void wordsThatTheDatabaseDoesNotIndexAreNotDemanded() {
        assertThat(Words.of("lamp for the desk").all()).isEqualTo("+lamp* +desk*");
        assertThat(Words.of("for the").isEmpty()).isTrue();
    }

    @Test
    void lettersOfAllScriptsAreLetters() {
        assertThat(Words.of("Café Ωmega 灯具").all()).isEqualTo("+café* +ωmega* +灯具*");
    }

    @Test
    void whatIsOverlongIsCut() {
        assertThat(Words.of("a1 b2 c3 d4 e5 f6 g7 h8 i9 j0").count()).isEqualTo(8);
        assertThat(Words.of("x".repeat(100_000)).all()).isEqualTo("+" + "x".repeat(Words.LONGEST_TEXT) + "*");
    }

    @Test
    void noCharacterIsCutInHalf() {
        assertThat(Words.cut("x".repeat(99) + "👍")).isEqualTo("x".repeat(99));
        assertThat(Words.cut("x".repeat(98) + "👍👍")).isEqualTo("x".repeat(98) + "👍");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "%_\\", "\0\n\t", "👍"})
    void whatHasNoWordsIsEmpty(String typed) {
        assertThat(Words.of(typed).isEmpty()).isTrue();
        assertThat(Words.of(null).isEmpty()).isTrue();
    }
}
