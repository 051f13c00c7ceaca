package levee.alerts;

import java.util.Comparator;
import java.util.List;
import levee.signals.SignalStore;

/** Says what was found, the gravest first, and that nobody knows why. */
final class PlainDiagnosis implements Diagnosing {

    @Override
    public Diagnosis diagnose(List<Fired> fired, SignalStore signals) {
        List<Fired> gravest = fired.stream()
                .sorted(Comparator.comparing((Fired each) -> each.rule().severity())
                        .thenComparing(Fired::since))
                .toList();
        Violation first = gravest.get(0).violation();
        List<String> evidence =
                gravest.stream().map(each -> each.violation().text()).toList();
        return new Diagnosis(
                List.of(new Diagnosis.Finding(Cause.UNKNOWN, first.text() + ".", evidence, 0, first.subject())),
                List.of());
    }
}
