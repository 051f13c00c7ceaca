package levee.alerts.diagnosis;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All that the judges look at: the evidence, and what follows from it whoever asks.
 *
 * @param explained how much of each symptom is explained by those who were heard before
 */
record Case(
        Evidence evidence,
        Load load,
        Symptoms symptoms,
        Slowness slowness,
        Changes changes,
        Map<Symptom, Double> explained) {

    static Case of(Evidence evidence) {
        Load load = Load.of(evidence);
        Symptoms symptoms = new Symptoms(evidence, load);
        Slowness slowness = Slowness.of(evidence, load, evidence.database().slowSince());
        return new Case(evidence, load, symptoms, slowness, Changes.of(evidence), Map.of());
    }

    Case after(List<Opinion> opinions) {
        Map<Symptom, Double> most = new EnumMap<>(Symptom.class);
        for (Opinion opinion : opinions) {
            opinion.explains().forEach((symptom, share) -> most.merge(symptom, share, Double::sum));
        }
        return new Case(evidence, load, symptoms, slowness, changes, most);
    }

    /** Of a symptom, what nobody has explained. */
    double unexplained(Symptom symptom) {
        return 1 - Scale.clamp(explained.getOrDefault(symptom, 0.0));
    }

    /**
     * What follows from a slow database, for whoever made it slow as surely as said: who waits for it keeps a connection,
     * and what needs one waits, is late or fails. Without trouble in the database little of that is its doing.
     */
    Opinion.Explained through(double surely) {
        double onwards = surely * Math.max(0.3, symptoms.trouble());
        return new Opinion.Explained()
                .by(surely, Symptom.SLOW, Symptom.WAITING)
                .by(onwards, Symptom.FAILED, Symptom.ERRORS, Symptom.SLOW_PAGES, Symptom.SLOW_CHECKOUT);
    }

    /** When a symptom began; when anything did, if that is all that is known. */
    Optional<Instant> onset(Symptom symptom) {
        return symptoms.since(symptom).or(symptoms::since);
    }

    /** How much of its time the busiest collector takes, as a reason for whatever is late: nothing up to a fifth. */
    double collecting() {
        return evidence.nodes().stream()
                .filter(node ->
                        node.collecting().current() > 2 * node.collecting().normal())
                .mapToDouble(node -> Scale.ramp(node.collecting().current(), 0.2, 0.5))
                .max()
                .orElse(0);
    }
}
