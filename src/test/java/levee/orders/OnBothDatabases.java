package levee.orders;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.stream.Stream;
import levee.OncePerRun;
import levee.command.database.Make;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.provider.ArgumentsSource;

/** A test that takes a {@link Market}, and is run in one on each make of database; the two last for the whole run. */
@Retention(RetentionPolicy.RUNTIME)
@ParameterizedTest
@ArgumentsSource(OnBothDatabases.Markets.class)
public @interface OnBothDatabases {

    /** Opens the markets when they are first needed. */
    class Markets implements ArgumentsProvider {

        @Override
        public Stream<Arguments> provideArguments(ExtensionContext context) {
            return Stream.of(Make.values())
                    .map(make -> Arguments.of(OncePerRun.open(Market.class, make, () -> new Market(make))));
        }
    }
}
