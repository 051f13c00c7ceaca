package levee.alerts.diagnosis;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import levee.alerts.Cause;

/**
 * What one judge says.
 *
 * @param explains how much of each symptom the cause explains, between 0 and 1
 * @param sentence for the first line, should it come first
 * @param beside the same in a few words, to be named in the first line of another; empty where that says it already
 * @param evidence one fact a line
 * @param subject the region, node, version or dependency; may be empty
 * @param otherwise why it is not this, should it not be
 */
record Opinion(
        Cause cause,
        Map<Symptom, Double> explains,
        String sentence,
        String beside,
        List<String> evidence,
        String subject,
        String otherwise) {

    Opinion {
        explains = Map.copyOf(explains);
        evidence = List.copyOf(evidence);
        sentence = Words.sentence(sentence);
    }

    static Opinion not(Cause cause, String why) {
        return new Opinion(cause, Map.of(), "", "", List.of(), "", why);
    }

    double of(Symptom symptom) {
        return explains.getOrDefault(symptom, 0.0);
    }

    /** Of all that is seen, by its strength and importance. */
    double weight(Symptoms symptoms) {
        double all = 0;
        double explained = 0;
        for (Symptom symptom : Symptom.values()) {
            double seen = symptoms.of(symptom) * symptom.importance;
            all += seen;
            explained += seen * of(symptom);
        }
        return all <= 0 ? 0 : explained / all;
    }

    /** Collects what is explained. */
    static final class Explained {

        private final Map<Symptom, Double> shares = new EnumMap<>(Symptom.class);

        /** The most that is said of a symptom counts. */
        Explained by(double share, Symptom... symptoms) {
            for (Symptom symptom : symptoms) {
                shares.merge(symptom, Scale.clamp(share), Math::max);
            }
            return this;
        }

        Map<Symptom, Double> shares() {
            return shares;
        }
    }
}
