package levee.cache.pages;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TemplateTest {

    private static final String BADGE = Template.opening("badge");
    private static final String TOKEN = Template.opening("token");

    private static String filled(String rendered) {
        return new String(new Template(rendered.getBytes(UTF_8)).filled(hole -> "[" + hole + " €]"), UTF_8);
    }

    private static String closed(String rendered) {
        return new String(new Template(rendered.getBytes(UTF_8)).closed(), UTF_8);
    }

    @Test
    void everybodySeesNoTraceOfTheHoles() {
        assertThat(closed(BADGE + "Käse €5" + TOKEN + "!" + BADGE)).isEqualTo("Käse €5!");
    }

    @Test
    void eachHoleIsFilledWhereItWasLeftOpen() {
        assertThat(filled(BADGE + "Käse €5" + TOKEN + TOKEN + "!" + BADGE))
                .isEqualTo("[badge €]Käse €5[token €][token €]![badge €]");
    }

    @Test
    void aPageWithoutHolesStaysAsItIs() {
        assertThat(filled("Käse <!-- €5 -->")).isEqualTo("Käse <!-- €5 -->");
    }

    @Test
    void aSignOfSomebodyElseIsNoHole() {
        String guess = "<!--00000000-0000-0000-0000-000000000000-token-->";
        assertThat(filled(guess)).isEqualTo(guess);
    }
}
