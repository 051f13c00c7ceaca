package levee.office;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ConditionsTest {

    @Test
    void withoutConditionsEverythingIsListed() {
        assertThat(new Conditions().where()).isEmpty();
    }

    @Test
    void allConditionsMustHold() {
        Conditions conditions = new Conditions()
                .and("a.active = true")
                .and("a.size = :size", "size", 3)
                .startsWith("a.name", "text", "x");
        assertThat(conditions.where())
                .isEqualTo(" where a.active = true and a.size = :size and a.name like :text escape '!'");
        assertThat(conditions.parameters()).containsEntry("size", 3).containsEntry("text", "x%");
    }

    @Test
    void whatNobodyAskedForNarrowsNothing() {
        Conditions conditions =
                new Conditions().and("a.size = :size", "size", null).startsWith("a.name", "text", null);
        assertThat(conditions.where()).isEmpty();
        assertThat(conditions.parameters()).isEmpty();
    }

    @Test
    void aWildcardThatSomebodyTypesIsAnOrdinaryCharacter() {
        Conditions conditions = new Conditions().startsWith("a.name", "text", "50%_off! \\");
        assertThat(conditions.parameters()).containsEntry("text", "50!%!_off!! \\%");
    }
}
