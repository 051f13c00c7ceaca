package levee.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FragmentsTest {

    private record Tile(String name, int price) {}

    private final Fragments fragments = new Fragments(10);

    @Test
    void whatSaysTheSameIsFound() {
        fragments.keep(new Tile("kettle", 30), "<b>30</b>");
        assertThat(fragments.find(new Tile("kettle", 30))).isEqualTo("<b>30</b>");
    }

    @Test
    void whatSaysAnythingElseIsNotFound() {
        fragments.keep(new Tile("kettle", 30), "<b>30</b>");
        assertThat(fragments.find(new Tile("kettle", 31))).isNull();
    }

    @Test
    void whatIsAskedForStays() {
        fragments.keep("kettle", "12345");
        for (int other = 0; other < 20; other++) {
            fragments.keep(other, "12345");
            assertThat(fragments.find("kettle")).isEqualTo("12345");
        }
    }

    @Test
    void whatNobodyAsksForIsForgotten() {
        fragments.keep("kettle", "12345");
        for (int other = 0; other < 6; other++) {
            fragments.keep(other, "12345");
        }
        assertThat(fragments.find("kettle")).isNull();
    }
}
