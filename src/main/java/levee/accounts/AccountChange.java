package levee.accounts;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** What was changed about an account of the staff, when and by whom. Written with the change, and kept. */
@Entity
@Table(name = "account_changes")
@NamedQuery(name = "AccountChange.latest", query = """
        select new levee.accounts.RecordedChange(c.changeText, b.name, c.madeAt)
        from AccountChange c, Account b where c.accountId = :account and b.id = c.byAccountId
        order by c.madeAt desc, c.id desc""")
class AccountChange {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "account_id")
    private long accountId;

    @Column(name = "change_text")
    private String changeText;

    @Column(name = "by_account_id")
    private long byAccountId;

    @Column(name = "made_at")
    private Instant madeAt;

    /** For JPA. */
    protected AccountChange() {}

    AccountChange(Account account, String changeText, long byAccountId, Instant madeAt) {
        this.accountId = account.getId();
        this.changeText = changeText;
        this.byAccountId = byAccountId;
        this.madeAt = madeAt.truncatedTo(ChronoUnit.MICROS);
    }
}
