package levee.alerts.repairs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import levee.alerts.Diagnosis;
import levee.alerts.Diagnosis.Finding;
import levee.alerts.Repair;

/**
 * All repairs that there are. Who may do one is the business of the page that offers it. Asked for twice at the same time,
 * or once more by a finger that was too quick, one is done once.
 */
@ApplicationScoped
public class Repairs {

    /** Who does what no person does. */
    public static final String BY_ITSELF = "levee";

    /** So long after it was done, who asks for it again means the same. */
    static final Duration SAME = Duration.ofSeconds(10);

    @Inject
    @Any
    private Instance<Repair> all;

    @Inject
    private RepairLog log;

    /**
     * A button.
     *
     * @param repair its name, by which it is asked for
     * @param text what is on the button
     */
    public record Offer(String repair, String text, Finding finding) {}

    /** What helps against the causes that were found, the likeliest first; each once. */
    public List<Offer> offers(Diagnosis diagnosis) {
        List<Offer> offers = new ArrayList<>();
        for (Finding finding : diagnosis.causes()) {
            for (Repair repair : all) {
                repair.offer(finding)
                        .filter(text -> offers.stream().noneMatch(offer -> offer.text.equals(text)))
                        .ifPresent(text -> offers.add(new Offer(repair.name(), text, finding)));
            }
        }
        return offers;
    }

    /**
     * @param episode from which it is asked for
     * @param by an e-mail address, or {@link #BY_ITSELF}
     * @return what was done, in one line; by somebody else, if that was a moment ago
     * @throws IllegalStateException with a sentence for people, if it cannot be done now
     */
    public String perform(long episode, String repair, Finding finding, String by) {
        Repair wanted = find(repair)
                .filter(each -> each.offer(finding).isPresent())
                .orElseThrow(() -> new IllegalStateException("This cannot be repaired in that way."));
        begin(episode, repair, finding.subject(), by);
        try {
            Optional<String> before = log.doneWithin(SAME, repair, finding.subject());
            if (before.isPresent()) {
                log.fail(repair, finding.subject());
                return before.get();
            }
            String outcome = wanted.perform(finding, by);
            log.end(episode, repair, finding.subject(), by, outcome);
            return outcome;
        } catch (RuntimeException e) {
            log.fail(repair, finding.subject());
            throw e;
        }
    }

    /** What was begun from an episode, in the order in which it was. */
    public List<RepairRecord> of(long episode) {
        return log.of(episode);
    }

    private void begin(long episode, String repair, String subject, String by) {
        try {
            log.begin(episode, repair, subject, by);
        } catch (PersistenceException e) {
            throw new IllegalStateException("Somebody is doing this at the moment. Look again in a few seconds.", e);
        }
    }

    /** One that may be done without a person. */
    Optional<Repair> automatic(Finding finding) {
        return stream()
                .filter(each -> each.isAutomatic() && each.offer(finding).isPresent())
                .findFirst();
    }

    private Optional<Repair> find(String name) {
        return stream().filter(each -> each.name().equals(name)).findFirst();
    }

    private Stream<Repair> stream() {
        return all.stream();
    }
}
