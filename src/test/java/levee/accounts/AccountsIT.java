package levee.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.Collections;
import java.util.Locale;
import java.util.concurrent.Callable;
import levee.OnBothMakes;
import levee.Together;
import levee.Workshop;

class AccountsIT {

    @OnBothMakes
    void addressHasOneAccountHoweverItIsWritten(Workshop workshop) {
        Office office = new Office(workshop);
        Account account = office.customer();

        assertThat(office.accounts.findByEmail(" " + account.getEmail().toUpperCase(Locale.ROOT)))
                .map(Account::getId)
                .contains(account.getId());
        assertThatExceptionOfType(EmailTakenException.class)
                .isThrownBy(() -> office.accounts.register(
                        account.getEmail().toUpperCase(Locale.ROOT), "Another", Office.PASSWORD));
    }

    @OnBothMakes
    void severalWhoRegisterTheSameAddressAtOnceOpenOneAccount(Workshop workshop) throws Exception {
        Office office = new Office(workshop);
        String email = Office.newEmail();
        Callable<Object> register = () -> office.accounts.register(email, "Ada", Office.PASSWORD);

        var results = Together.run(Collections.nCopies(4, register));

        assertThat(results).filteredOn(Account.class::isInstance).hasSize(1);
        assertThat(results).filteredOn(EmailTakenException.class::isInstance).hasSize(3);
    }

    @OnBothMakes
    void onlyTheRightPasswordOfAnActiveAccountIsAccepted(Workshop workshop) {
        Office office = new Office(workshop);
        Account account = office.customer();

        assertThat(office.credentials.verify(account.getEmail(), Office.PASSWORD))
                .isPresent();
        assertThat(office.credentials.verify(account.getEmail(), "wrong".toCharArray()))
                .isEmpty();
        assertThat(office.credentials.verify(Office.newEmail(), Office.PASSWORD))
                .isEmpty();

        office.deactivate(account);
        assertThat(office.credentials.verify(account.getEmail(), Office.PASSWORD))
                .isEmpty();
    }

    @OnBothMakes
    void changeOfPasswordEndsOtherSessionsAndTellsTheOwner(Workshop workshop) {
        Office office = new Office(workshop);
        Account account = office.customer();
        long before = office.rights.of(account.getId()).orElseThrow().signInEpoch();

        office.credentials.change(account.getId(), "small red boats".toCharArray());

        assertThat(office.rights.of(account.getId()).orElseThrow().signInEpoch())
                .isGreaterThan(before);
        assertThat(office.credentials.verify(account.getEmail(), Office.PASSWORD))
                .isEmpty();
        assertThat(office.lettersTo(account.getEmail())).hasSize(1);
    }

    @OnBothMakes
    void hashMadeAnewEndsNoSession(Workshop workshop) {
        Office office = new Office(workshop);
        Account account = office.customer();
        long before = office.rights.of(account.getId()).orElseThrow().signInEpoch();

        office.credentials.strengthen(account.getId(), Office.PASSWORD);

        office.wait(RightsByAccount.AGE);
        assertThat(office.rights.of(account.getId()).orElseThrow().signInEpoch())
                .isEqualTo(before);
        assertThat(office.credentials.verify(account.getEmail(), Office.PASSWORD))
                .isPresent();
    }

    @OnBothMakes
    void changeMadeOnAnotherNodeIsFeltWithinTenSeconds(Workshop workshop) {
        Office here = new Office(workshop);
        Account account = here.employee(Role.MERCHANT);
        assertThat(here.rights.of(account.getId()).orElseThrow().roles()).containsExactly(Role.MERCHANT);

        new Office(workshop).deactivate(account);
        here.wait(Duration.ofSeconds(10));

        assertThat(here.rights.of(account.getId())).isEmpty();
    }
}
