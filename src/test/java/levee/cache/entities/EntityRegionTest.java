package levee.cache.entities;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import org.eclipse.persistence.internal.identitymaps.CacheId;
import org.junit.jupiter.api.Test;

/** How an id is written in the log of changes and in the grid. */
class EntityRegionTest {

    @Test
    void anIdIsWrittenAsWhoeverWritesItByHandWould() {
        assertThat(EntityRegion.text(12L)).isEqualTo("12");
        assertThat(EntityRegion.text("a,b")).isEqualTo("a,b");
        assertThat(EntityRegion.text(new CacheId(new Object[] {12L, "red"}))).isEqualTo("12,red");
    }

    @Property
    void noTwoIdsAreWrittenAlike(
            @ForAll @Chars({',', '\\', 'a'}) String first,
            @ForAll @Chars({',', '\\', 'a'}) String second,
            @ForAll @Chars({',', '\\', 'a'}) String third,
            @ForAll @Chars({',', '\\', 'a'}) String fourth) {
        assertThat(text(first, second).equals(text(third, fourth)))
                .isEqualTo(List.of(first, second).equals(List.of(third, fourth)));
    }

    private static String text(String... values) {
        return EntityRegion.text(new CacheId(values));
    }
}
