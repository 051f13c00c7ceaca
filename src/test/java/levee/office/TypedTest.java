package levee.office;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedTest {

    @Test
    void spaceAroundATextIsNotMeant() {
        assertThat(Typed.orNull("  blue mug ")).isEqualTo("blue mug");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "   "})
    void spaceAloneIsNoText(String text) {
        assertThat(Typed.orNull(text)).isNull();
    }

    @Test
    void anIdIsANumberAsTheDatabaseGivesIt() {
        assertThat(Typed.id("1204")).contains(1204L);
        assertThat(Typed.id("999999999999999999")).contains(999_999_999_999_999_999L);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "0", "-4", "1.5", " 7", "abc", "1000000000000000000", "1 or 1=1", "٣"})
    void anythingElseIsNoId(String text) {
        assertThat(Typed.id(text)).isEmpty();
    }
}
