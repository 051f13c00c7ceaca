package levee.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import java.util.Optional;
import java.util.concurrent.Callable;
import levee.OnBothMakes;
import levee.Together;
import levee.Workshop;

class PasswordResetsIT {

    private static final char[] NEW_PASSWORD = "small red boats".toCharArray();

    @OnBothMakes
    void tokenOfTheLetterGivesANewPasswordOnce(Workshop workshop) {
        Office office = new Office(workshop);
        Account account = office.customer();
        office.resets.request(account.getEmail());
        String token = office.tokenInLastLetterTo(account.getEmail());

        assertThat(office.resets.choosePassword(token, NEW_PASSWORD)).isPresent();
        assertThat(office.credentials.verify(account.getEmail(), NEW_PASSWORD)).isPresent();
        assertThat(office.resets.isValid(token)).isFalse();
        assertThat(office.resets.choosePassword(token, Office.PASSWORD)).isEmpty();
        assertThat(office.credentials.verify(account.getEmail(), Office.PASSWORD))
                .isEmpty();
    }

    @OnBothMakes
    void severalWhoUseATokenAtOnceUseItOnce(Workshop workshop) throws Exception {
        Office office = new Office(workshop);
        Account account = office.customer();
        office.resets.request(account.getEmail());
        String token = office.tokenInLastLetterTo(account.getEmail());
        Callable<Object> choose = () -> office.resets.choosePassword(token, NEW_PASSWORD);

        var results = Together.run(Collections.nCopies(3, choose));

        assertThat(results)
                .filteredOn(result -> result instanceof Optional<?> chosen && chosen.isPresent())
                .hasSize(1);
    }

    @OnBothMakes
    void tokenIsGoodForAnHour(Workshop workshop) {
        Office office = new Office(workshop);
        Account account = office.customer();
        office.resets.request(account.getEmail());
        String token = office.tokenInLastLetterTo(account.getEmail());

        office.wait(Duration.ofMinutes(59));
        assertThat(office.resets.isValid(token)).isTrue();
        office.wait(Duration.ofMinutes(1));
        assertThat(office.resets.isValid(token)).isFalse();
        assertThat(office.resets.choosePassword(token, NEW_PASSWORD)).isEmpty();
    }

    @OnBothMakes
    void newLetterMakesTheOldTokenWorthless(Workshop workshop) {
        Office office = new Office(workshop);
        Account account = office.customer();
        office.resets.request(account.getEmail());
        String old = office.tokenInLastLetterTo(account.getEmail());
        office.resets.request(account.getEmail());

        assertThat(office.resets.isValid(old)).isFalse();
        assertThat(office.resets.isValid(office.tokenInLastLetterTo(account.getEmail())))
                .isTrue();
    }

    @OnBothMakes
    void tokenItselfIsNotInTheDatabase(Workshop workshop) {
        Office office = new Office(workshop);
        Account account = office.customer();
        office.resets.request(account.getEmail());
        String token = office.tokenInLastLetterTo(account.getEmail());

        assertThat(workshop.em()
                        .createQuery("select p.tokenHash from PasswordReset p", String.class)
                        .getResultList())
                .isNotEmpty()
                .doesNotContain(token)
                .contains(PasswordReset.hash(token));
    }

    @OnBothMakes
    void nobodyWithoutAnActiveAccountGetsALetter(Workshop workshop) {
        Office office = new Office(workshop);
        Account closed = office.customer();
        office.deactivate(closed);
        String unknown = Office.newEmail();

        office.resets.request(closed.getEmail());
        office.resets.request(unknown);

        assertThat(office.lettersTo(closed.getEmail())).isEmpty();
        assertThat(office.lettersTo(unknown)).isEmpty();
    }

    @OnBothMakes
    void nonsenseIsNoToken(Workshop workshop) {
        Office office = new Office(workshop);

        assertThat(office.resets.isValid(null)).isFalse();
        assertThat(office.resets.isValid("")).isFalse();
        assertThat(office.resets.isValid("' or 1=1 -- \u0000 ☃".repeat(100))).isFalse();
    }
}
