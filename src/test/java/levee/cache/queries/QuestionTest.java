package levee.cache.queries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import levee.cache.CacheTag;
import org.eclipse.persistence.internal.helper.DatabaseField;
import org.eclipse.persistence.queries.ReadAllQuery;
import org.eclipse.persistence.sessions.DatabaseRecord;
import org.junit.jupiter.api.Test;

class QuestionTest {

    private final ReadAllQuery query = new ReadAllQuery();
    private final Dependencies byCategory = Dependencies.of("Listing:category", List.of("category"), null);

    QuestionTest() {
        query.addArgument("category");
        query.addArgument("word");
    }

    @Test
    void otherArgumentsAreAnotherQuestion() {
        assertThat(ask(7L, "lamp")).isEqualTo(ask(7L, "lamp")).isNotEqualTo(ask(8L, "lamp"));
    }

    @Test
    void whatAnArgumentContainsMakesItNoTwo() {
        assertThat(ask("7", "x;1:y").key()).isNotEqualTo(ask("7;5:x", "y").key());
        assertThat(ask("", "ab").key()).isNotEqualTo(ask("ab", "").key());
    }

    @Test
    void anotherPageIsAnotherQuestion() {
        Question first = ask(7L, "lamp");
        query.setFirstResult(24);
        query.setMaxRows(48);
        assertThat(ask(7L, "lamp").key()).isNotEqualTo(first.key());
    }

    @Test
    void anAnswerDependsOnWhatItsArgumentNames() {
        assertThat(ask(7L, "lamp").tags()).containsExactly(CacheTag.of("Listing", 7));
    }

    @Test
    void whoAsksByAThingAsksWhatNobodyElseDoes() {
        assertThat(ask(List.of(1L, 2L), "lamp").mayBeKept()).isFalse();
        assertThat(ask(7L, List.of("lamp")).mayBeKept()).isFalse();
        assertThat(ask(7L, "lamp").mayBeKept()).isTrue();
    }

    @Test
    void whatIsAskedByAThingDependsOnAllThatItMayName() {
        assertThat(ask(List.of(1L, 2L), "lamp").tags()).containsExactly(CacheTag.all("Listing"));
        assertThat(ask(7L, List.of("lamp")).tags()).containsExactly(CacheTag.of("Listing", 7));
    }

    @Test
    void whatNobodyAsksTwiceDependsOnWhatItNamesToo() {
        Question longest = ask(7L, "lamp".repeat(200));
        assertThat(longest.mayBeKept()).isFalse();
        assertThat(longest.tags()).containsExactly(CacheTag.of("Listing", 7));
    }

    @Test
    void aHintOfAWholeRegionDependsOnAllOfIt() {
        Dependencies all = Dependencies.of("Category, Listing", List.of(), null);
        assertThat(all.tags(Optional::of)).containsExactly(CacheTag.all("Category"), CacheTag.all("Listing"));
    }

    @Test
    void aHintThatNamesNoParameterOfTheQueryIsRefused() {
        assertThatThrownBy(() -> Dependencies.of("Listing:shelf", List.of("category"), null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("shelf");
    }

    @Test
    void anEmptyHintIsRefused() {
        assertThatThrownBy(() -> Dependencies.of(" ", List.of(), null)).isInstanceOf(IllegalArgumentException.class);
    }

    private Question ask(Object category, Object word) {
        return Question.of(query, arguments(category, word), byCategory);
    }

    private static DatabaseRecord arguments(Object category, Object word) {
        DatabaseRecord arguments = new DatabaseRecord();
        arguments.put(new DatabaseField("category"), category);
        arguments.put(new DatabaseField("word"), word);
        return arguments;
    }
}
