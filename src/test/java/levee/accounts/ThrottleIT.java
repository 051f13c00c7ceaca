package levee.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import levee.OnBothMakes;
import levee.Together;
import levee.Workshop;
import levee.accounts.Throttle.Purpose;

class ThrottleIT {

    private static final AtomicInteger LINES = new AtomicInteger();

    private final String address = "198.51.100." + LINES.incrementAndGet();
    private final String email = Office.newEmail();

    @OnBothMakes
    void sixthAttemptWaitsAndTryingAgainMakesTheWaitNoLonger(Workshop workshop) {
        Office office = new Office(workshop);
        for (int i = 0; i < 5; i++) {
            assertThat(attempt(office)).isZero();
            office.wait(Duration.ofMinutes(1));
        }

        assertThat(attempt(office)).isEqualTo(Duration.ofMinutes(10));
        office.wait(Duration.ofMinutes(4));
        assertThat(attempt(office)).isEqualTo(Duration.ofMinutes(6));
    }

    @OnBothMakes
    void waitIsOverByItself(Workshop workshop) {
        Office office = new Office(workshop);
        for (int i = 0; i < 6; i++) {
            attempt(office);
        }
        office.wait(Duration.ofMinutes(15));

        assertThat(attempt(office)).isZero();
    }

    @OnBothMakes
    void successForgetsTheFailuresBefore(Workshop workshop) {
        Office office = new Office(workshop);
        for (int i = 0; i < 5; i++) {
            attempt(office);
        }
        office.throttle.succeeded(Purpose.SIGN_IN, email.toUpperCase(Locale.ROOT));

        assertThat(attempt(office)).isZero();
    }

    @OnBothMakes
    void othersAndOtherPurposesAreNotHeldUp(Workshop workshop) {
        Office office = new Office(workshop);
        for (int i = 0; i < 6; i++) {
            attempt(office);
        }

        assertThat(office.throttle.attempt(Purpose.SIGN_IN, Office.newEmail(), address))
                .isZero();
        assertThat(office.throttle.attempt(Purpose.ORDER_LOOK_UP, email, address))
                .isZero();
    }

    @OnBothMakes
    void whoTriesManyAccountsFromOneAddressWaitsToo(Workshop workshop) {
        Office office = new Office(workshop);
        for (int i = 0; i < 50; i++) {
            assertThat(office.throttle.attempt(Purpose.SIGN_IN, Office.newEmail(), address))
                    .isZero();
        }

        assertThat(office.throttle.attempt(Purpose.SIGN_IN, Office.newEmail(), address))
                .isEqualTo(Duration.ofMinutes(15));
        assertThat(office.throttle.attempt(Purpose.SIGN_IN, Office.newEmail(), "203.0.113.9"))
                .isZero();
    }

    @OnBothMakes
    void manyAtOnceDoNotSlipThroughTogether(Workshop workshop) throws Exception {
        Office office = new Office(workshop);
        Callable<Object> attempt = () -> attempt(office);

        var waits = Together.run(Collections.nCopies(16, attempt));

        assertThat(waits).filteredOn(Duration.ZERO::equals).hasSizeLessThanOrEqualTo(5);
        assertThat(waits).allSatisfy(wait -> assertThat(wait).isInstanceOf(Duration.class));
    }

    @OnBothMakes
    void overlongSubjectIsCountedToo(Workshop workshop) {
        Office office = new Office(workshop);
        String overlong = email + "x".repeat(1000);
        for (int i = 0; i < 5; i++) {
            office.throttle.attempt(Purpose.SIGN_IN, overlong, address);
        }

        assertThat(office.throttle.attempt(Purpose.SIGN_IN, overlong, address)).isPositive();
    }

    @OnBothMakes
    void whatNoLongerCountsIsThrownAway(Workshop workshop) {
        Office office = new Office(workshop);
        attempt(office);

        assertThat(office.attempts.purge(office.clock.instant())).isNotNegative();
        assertThat(office.attempts.purge(office.clock.instant().plusSeconds(1))).isPositive();
        for (int i = 0; i < 5; i++) {
            assertThat(attempt(office)).isZero();
        }
    }

    private Duration attempt(Office office) {
        return office.throttle.attempt(Purpose.SIGN_IN, email, address);
    }
}
