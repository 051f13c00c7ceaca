package levee.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import levee.catalogue.Category;
import levee.catalogue.Choice;
import levee.catalogue.Goods;
import levee.command.database.Make;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What is suggested to who types, on both makes of database. */
class SuggestionsIT {

    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    abstract static class OnADatabase {

        private static final Choice RED = new Choice("M", "Red", null);

        private final Make make;
        private Goods goods;
        private Suggestions suggestions;

        OnADatabase(Make make) {
            this.make = make;
        }

        @BeforeAll
        void start(@TempDir Path folder) {
            goods = new Goods(make, folder);
            suggestions = goods.inject(new Suggestions());
            goods.onChange(goods.inject(new SearchEntries())::refresh);
            Category kitchen = goods.category(null, "Kitchen");
            Category kettles = goods.category(kitchen, "Kettles & Teapots");
            goods.product(kettles, "Aldern", "Steel Kettle", "40.00", RED);
            goods.product(kettles, "Halden", "Glass Kettle", "30.00", RED);
            goods.product(kitchen, "Ketil", "Ladle \"No. 1\" <big>", "9.50", RED);
        }

        @AfterAll
        void stop() {
            goods.close();
        }

        @Test
        void categoriesAndThenProductsWhoseTitlesBeginSoAreSuggested() {
            assertThat(suggestions.of("ket"))
                    .startsWith("Kettles & Teapots")
                    .contains("Aldern Steel Kettle", "Halden Glass Kettle", "Ketil Ladle \"No. 1\" <big>");
        }

        @Test
        void eachWordNarrowsDown() {
            assertThat(suggestions.of("glass ket")).containsExactly("Halden Glass Kettle");
        }

        @Test
        void whatIsTooShortOrUnheardOfSuggestsNothing() {
            assertThat(suggestions.of("ke")).isEmpty();
            assertThat(suggestions.of(null)).isEmpty();
            assertThat(suggestions.of("+-*()\"'")).isEmpty();
            assertThat(suggestions.of("zebra")).isEmpty();
        }
    }

    @Nested
    class OnMariaDb extends OnADatabase {
        OnMariaDb() {
            super(Make.MARIADB);
        }
    }

    @Nested
    class OnMySql extends OnADatabase {
        OnMySql() {
            super(Make.MYSQL);
        }
    }
}
