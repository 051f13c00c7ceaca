package levee.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import levee.OnBothMakes;
import levee.Together;
import levee.Workshop;

class StaffIT {

    @OnBothMakes
    void whoIsInvitedChoosesAPasswordByLetterAndMayEnter(Workshop workshop) {
        Office office = new Office(workshop);
        Account administrator = office.employee(Role.ADMINISTRATOR);
        String email = Office.newEmail();

        StaffMember invited =
                office.staff.invite(email, "Mary", Set.of(Role.MERCHANT, Role.MARKETING), administrator.getId());

        assertThat(invited.invited()).isTrue();
        assertThat(invited.roles()).containsExactly(Role.MERCHANT, Role.MARKETING);
        office.wait(Duration.ofDays(2));
        String token = office.tokenInLastLetterTo(email);
        assertThat(office.resets.choosePassword(token, Office.PASSWORD)).isPresent();
        assertThat(office.credentials.verify(email, Office.PASSWORD)).isPresent();
        assertThat(office.staff.find(invited.id()).orElseThrow().invited()).isFalse();
    }

    @OnBothMakes
    void whoOpenedAnAccountUnderAnothersAddressIsNotLetInWithTheInvitation(Workshop workshop) {
        Office office = new Office(workshop);
        Account administrator = office.employee(Role.ADMINISTRATOR);
        Account squatted = office.customer();
        long epoch = office.rights.of(squatted.getId()).orElseThrow().signInEpoch();

        office.staff.invite(squatted.getEmail(), "The owner", Set.of(Role.MERCHANT), administrator.getId());

        assertThat(office.credentials.verify(squatted.getEmail(), Office.PASSWORD))
                .isEmpty();
        assertThat(office.rights.of(squatted.getId()).orElseThrow().signInEpoch())
                .isGreaterThan(epoch);
        assertThat(office.reload(squatted).getRoles()).containsExactlyInAnyOrder(Role.SHOPPER, Role.MERCHANT);
    }

    @OnBothMakes
    void rolesAreReplacedAndACustomerRemainsOne(Workshop workshop) {
        Office office = new Office(workshop);
        Account administrator = office.employee(Role.ADMINISTRATOR);
        Account account = office.employee(Role.SHOPPER, Role.MERCHANT);

        office.staff.changeRoles(account.getId(), Set.of(Role.OPERATIONS), administrator.getId());

        assertThat(office.reload(account).getRoles()).containsExactlyInAnyOrder(Role.SHOPPER, Role.OPERATIONS);
        assertThat(office.rights.of(account.getId()).orElseThrow().roles())
                .containsExactlyInAnyOrder(Role.SHOPPER, Role.OPERATIONS);
    }

    @OnBothMakes
    void lastAdministratorCannotBeRemoved(Workshop workshop) {
        Office office = new Office(workshop);
        Account last = office.employee(Role.ADMINISTRATOR);
        Account inactive = office.employee(Role.ADMINISTRATOR);
        office.leaveNoOtherAdministratorThan(last, inactive);
        office.staff.deactivate(inactive.getId(), last.getId());
        office.staff.invite(Office.newEmail(), "Not yet here", Set.of(Role.ADMINISTRATOR), last.getId());

        assertThatExceptionOfType(LastAdministratorException.class)
                .isThrownBy(() -> office.staff.deactivate(last.getId(), last.getId()));
        assertThatExceptionOfType(LastAdministratorException.class)
                .isThrownBy(() -> office.staff.changeRoles(last.getId(), Set.of(Role.MERCHANT), last.getId()));
        assertThat(office.reload(last).isActive()).isTrue();
        assertThat(office.reload(last).getRoles()).contains(Role.ADMINISTRATOR);
    }

    @OnBothMakes
    void twoWhoRemoveEachOtherAtOnceLeaveOne(Workshop workshop) throws Exception {
        Office office = new Office(workshop);
        Account one = office.employee(Role.ADMINISTRATOR);
        Account other = office.employee(Role.ADMINISTRATOR);
        office.leaveNoOtherAdministratorThan(one, other);

        var results = Together.run(List.of(removal(office, one, other), removal(office, other, one)));

        assertThat(results)
                .filteredOn(LastAdministratorException.class::isInstance)
                .hasSize(1);
        assertThat(List.of(office.reload(one), office.reload(other)))
                .filteredOn(Account::isActive)
                .hasSize(1);
    }

    private static Callable<Object> removal(Office office, Account removed, Account by) {
        return () -> {
            office.staff.deactivate(removed.getId(), by.getId());
            return "removed";
        };
    }

    @OnBothMakes
    void everyChangeIsRecordedWithItsAuthor(Workshop workshop) {
        Office office = new Office(workshop);
        Account administrator = office.employee(Role.ADMINISTRATOR);
        Account account = office.employee(Role.MERCHANT);

        office.staff.changeRoles(account.getId(), Set.of(Role.MARKETING), administrator.getId());
        office.wait(Duration.ofMinutes(1));
        office.staff.deactivate(account.getId(), administrator.getId());
        office.staff.deactivate(account.getId(), administrator.getId());
        office.wait(Duration.ofMinutes(1));
        office.staff.reactivate(account.getId(), administrator.getId());

        assertThat(office.staff.changes(account.getId()))
                .extracting(RecordedChange::text)
                .containsExactly("reactivated", "deactivated", "roles changed to marketing");
        assertThat(office.staff.changes(account.getId()))
                .extracting(RecordedChange::by)
                .containsOnly("Ada Lovelace");
    }

    @OnBothMakes
    void listShowsTheStaffAndNoCustomer(Workshop workshop) {
        Office office = new Office(workshop);
        Account customer = office.customer();
        Account employee = office.employee(Role.SHOPPER, Role.MERCHANT, Role.OPERATIONS);

        List<StaffMember> members = office.staff.all();

        assertThat(members)
                .extracting(StaffMember::id)
                .contains(employee.getId())
                .doesNotContain(customer.getId());
        assertThat(members)
                .filteredOn(member -> member.id() == employee.getId())
                .singleElement()
                .satisfies(member -> assertThat(member.roles()).containsExactly(Role.MERCHANT, Role.OPERATIONS));
        assertThat(office.staff.find(customer.getId())).isEmpty();
    }
}
