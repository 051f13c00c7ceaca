package levee.office.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import levee.incidents.PostMortemText;
import org.junit.jupiter.api.Test;

class PostMortemFormTest {

    private static final PostMortemText NOTHING = new PostMortemText("", "", "", "", "");
    private static final PostMortemText DRAFT =
            new PostMortemText("A bypass.", "37 checkouts.", "A policy.", "- Put back", "");

    private final PostMortemForm form = new PostMortemForm(NOTHING, DRAFT);

    private SectionForm section(String key) {
        return form.getSections().stream()
                .filter(section -> section.getKey().equals(key))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void itBeginsWithTheDraftAndSaysSo() {
        assertThat(section("summary").getText()).isEqualTo("A bypass.");
        assertThat(section("summary").isDrafted()).isTrue();
        assertThat(section("lessons").isDrafted()).as("there is no draft of it").isFalse();
    }

    @Test
    void whatIsLeftAsDraftedGoesOnWritingItselfUntilTheIncidentIsOver() {
        section("root-cause").setText("A policy\r\nwas mistyped.");
        PostMortemText kept = form.kept(false);
        assertThat(kept.getRootCause()).isEqualTo("A policy\nwas mistyped.");
        assertThat(kept.getSummary()).isEmpty();
        assertThat(form.kept(true).getSummary()).isEqualTo("A bypass.");
    }

    @Test
    void aDraftOfSeveralLinesComesBackFromABrowserAsWhatItWas() {
        PostMortemText lines = new PostMortemText("One.\n\n- two", "", "", "", "");
        PostMortemForm many = new PostMortemForm(NOTHING, lines);
        many.getSections().get(0).setText("One.\r\n\r\n- two");
        assertThat(many.kept(false).getSummary()).isEmpty();
    }

    @Test
    void whatIsEmptiedIsDraftedAgain() {
        PostMortemForm written = new PostMortemForm(new PostMortemText("Ours.", "", "", "", ""), DRAFT);
        written.getSections().get(0).setText(null);
        assertThat(written.kept(true).getSummary()).isEmpty();
    }

    @Test
    void whatSomebodyElseWroteMeanwhileIsShownOnceAndWhatIsTypedStays() {
        section("summary").setText("Mine.");
        PostMortemText theirs = new PostMortemText("Theirs.", "", "", "", "");
        assertThat(form.isAsSeen(theirs)).isFalse();
        form.confront(theirs);
        assertThat(section("summary").getTheirs()).isEqualTo("Theirs.");
        assertThat(section("summary").getText()).isEqualTo("Mine.");
        assertThat(section("impact").getTheirs()).isNull();
        assertThat(form.isAsSeen(theirs)).as("it has been seen now").isTrue();
    }
}
