package levee;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.stream.Stream;
import levee.command.database.Make;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.provider.ArgumentsSource;

/** A test that takes a {@link Workshop}, and is run in one on each make of database. */
@Retention(RetentionPolicy.RUNTIME)
@ParameterizedTest
@ArgumentsSource(OnBothMakes.Workshops.class)
public @interface OnBothMakes {

    /** Opens the workshops when they are first needed. */
    class Workshops implements ArgumentsProvider {

        @Override
        public Stream<Arguments> provideArguments(ExtensionContext context) {
            return Stream.of(Make.values())
                    .map(make -> Arguments.of(OncePerRun.open(Workshop.class, make, () -> new Workshop(make))));
        }
    }
}
