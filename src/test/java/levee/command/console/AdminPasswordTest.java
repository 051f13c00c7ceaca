package levee.command.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import levee.command.machine.Failure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AdminPasswordTest {

    @ParameterizedTest
    @ValueSource(strings = {"seven77", "two words here", "with\ttabulator", "pässwörter"})
    void oneThatTheServerWouldRefuseIsRefusedInOurWords(String said) {
        assertThatThrownBy(() -> AdminPassword.of(said))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("8 characters")
                .hasMessageNotContaining(said);
    }

    @Test
    void oneThatWasSaidIsNotShown() {
        var password = AdminPassword.of("eight888\\=#!:\"");
        assertThat(password.text()).isEqualTo("eight888\\=#!:\"");
        assertThat(password.made()).isFalse();
        assertThat(password.toString()).doesNotContain("eight888");
    }

    @Test
    void whereNobodyHasThoughtOfOneItIsMadeAnew() {
        var one = AdminPassword.of("");
        assertThat(one.made()).isTrue();
        assertThat(one.text())
                .hasSizeGreaterThanOrEqualTo(20)
                .isNotEqualTo(AdminPassword.of("").text());
    }
}
