package levee.alerts.rules;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import levee.alerts.AlertName;
import levee.alerts.Rule;

/** The table of changed rules. Every node reads it anew every few seconds. */
@ApplicationScoped
public class Rules {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private RuleBook book;

    @Inject
    private Clock clock;

    /** What the table says becomes what holds on this node. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void read() {
        book.take(em.createNamedQuery("ChangedRule.all", ChangedRule.class).getResultList());
    }

    /** Who changed the rule last, and when; empty for one that is as the shop comes with it. */
    public Optional<ChangedRule> changed(AlertName name) {
        return Optional.ofNullable(em.find(ChangedRule.class, name.label()));
    }

    /**
     * @param seen the version of the {@link ChangedRule} that was shown to whoever changes it; empty for the original
     * @param by an e-mail address
     * @throws RuleRefused if it makes no sense, or somebody else has changed it since
     */
    @Transactional
    public void change(Rule rule, Optional<Long> seen, String by) {
        List<String> objections = book.objections(rule);
        if (!objections.isEmpty()) {
            throw new RuleRefused(String.join(" ", objections));
        }
        Optional<ChangedRule> row = asSeen(rule.name(), seen);
        ChangedRule changed = row.orElseGet(() -> new ChangedRule(rule.name()));
        changed.become(rule, by, clock.instant());
        if (row.isEmpty()) {
            em.persist(changed);
        }
        write();
    }

    /**
     * Lets the rule be as the shop comes with it.
     *
     * @throws RuleRefused if somebody else has changed it since
     */
    @Transactional
    public void restore(AlertName name, Optional<Long> seen) {
        asSeen(name, seen).ifPresent(em::remove);
        write();
    }

    /** Who did the same in the same moment is noticed by the database alone. */
    private void write() {
        try {
            em.flush();
        } catch (PersistenceException e) {
            throw new RuleRefused("Somebody else changes this rule at this moment. Look at it again before you save.");
        }
    }

    private Optional<ChangedRule> asSeen(AlertName name, Optional<Long> seen) {
        Optional<ChangedRule> row = changed(name);
        if (!row.map(ChangedRule::getVersion).equals(seen)) {
            throw new RuleRefused("Somebody else has changed this rule meanwhile"
                    + row.map(now -> ": " + now.getChangedBy()).orElse("") + ". Look at it again before you save.");
        }
        return row;
    }
}
