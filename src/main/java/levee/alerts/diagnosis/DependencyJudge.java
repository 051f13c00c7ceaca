package levee.alerts.diagnosis;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import levee.alerts.Cause;
import levee.signals.Happening.Kind;

/**
 * What others run fails: payment or mail. Payments that time out, or are nearly all declined, are seen at the gateway itself.
 * Else it is found by elimination: a checkout asks the database and the gateway, so one that fails, or is late, while the
 * database is well and other pages are too, does so at the gateway; less surely if something was changed right before.
 */
final class DependencyJudge implements Judge {

    private static final double BY_ELIMINATION = 0.8;

    @Override
    public Opinion hear(Case all) {
        CheckoutFacts checkout = all.evidence().checkout();
        double payment = payment(all);
        boolean letters = all.symptoms().of(Symptom.UNSENT) > 0;
        double failed = all.symptoms().of(Symptom.FAILED);
        double late = all.symptoms().of(Symptom.SLOW_CHECKOUT);
        if (failed <= 0 && late <= 0 && !letters) {
            return Opinion.not(Cause.DEPENDENCY_FAILING, "Payments and letters go through, as far as is known.");
        }
        Opinion.Explained explained = new Opinion.Explained()
                .by(payment, Symptom.FAILED, Symptom.SLOW_CHECKOUT)
                .by(letters ? 1 : 0, Symptom.UNSENT);
        boolean mailAlone = letters && payment * Math.max(failed, late) < 0.2;
        String sentence = mailAlone ? mail(checkout) : paymentSentence(all, checkout);
        return new Opinion(
                Cause.DEPENDENCY_FAILING,
                explained.shares(),
                sentence,
                mailAlone ? "the mail server takes no letters" : "payments fail",
                evidence(all, checkout),
                mailAlone ? "mail" : "payment",
                all.symptoms().measured(Symptom.FAILED) + all.symptoms().measured(Symptom.SLOW_CHECKOUT) <= 0
                        ? "Checkouts do not fail now, and nothing points to the payment gateway."
                        : "Checkouts fail or are late because of the shop itself; nothing points to the payment gateway.");
    }

    private static double payment(Case all) {
        CheckoutFacts checkout = all.evidence().checkout();
        double seen = Math.max(
                Scale.ramp(checkout.timeOutShare().extra(), 0.01, 0.1),
                Scale.ramp(checkout.declinedShare().extra(), 0.2, 0.6));
        double elsewhere = Math.max(
                Math.max(all.symptoms().trouble(), all.symptoms().of(Symptom.ERRORS)),
                Math.max(all.symptoms().of(Symptom.SLOW_PAGES), all.collecting()));
        // What an alert says may be over: then there is nothing left to tell the gateway's fault by.
        boolean going =
                all.symptoms().measured(Symptom.FAILED) > 0.02 || all.symptoms().measured(Symptom.SLOW_CHECKOUT) > 0.02;
        return going ? Math.max(seen, BY_ELIMINATION * (1 - elsewhere) * unchanged(all)) : seen;
    }

    private static double unchanged(Case all) {
        Optional<Instant> onset = all.onset(Symptom.FAILED);
        double change = Math.max(
                all.changes().closeness(Kind.DEPLOYMENT, onset), all.changes().closeness(Kind.SETTINGS, onset));
        return change >= Changes.CLOSE ? 0.25 : 1;
    }

    private static String paymentSentence(Case all, CheckoutFacts checkout) {
        String since = Words.since(all.symptoms().since(Symptom.FAILED));
        String well = all.symptoms().trouble() < 0.2 ? " Database and pages are well." : "";
        if (checkout.timeOutShare().extra() > 0) {
            return "The payment gateway does not answer in time" + since + ": "
                    + Words.rate(checkout.paymentTimeOuts(), "time-out") + ", "
                    + Words.percent(checkout.errorShare().current())
                    + " of the checkouts fail." + well;
        }
        if (checkout.declinedShare().extra() > 0.2) {
            return "The payment gateway declines nearly everything" + since + ": "
                    + Words.percent(checkout.declinedShare()) + " of the checkouts." + well;
        }
        if (all.symptoms().measured(Symptom.FAILED) <= 0) {
            return "The checkout is late and no other page is"
                    + Words.since(all.symptoms().since(Symptom.SLOW_CHECKOUT)) + ": "
                    + Words.seconds(all.evidence().traffic().checkoutSeconds())
                    + ". That is the payment gateway, most likely."
                    + well;
        }
        return "Checkouts fail" + since + ", most likely at the payment gateway: "
                + Words.percent(checkout.errorShare()) + " of "
                + Words.count(checkout.submissions().current(), "submission")
                + " a second." + well;
    }

    private static String mail(CheckoutFacts checkout) {
        return "The mail server takes no letters: " + Words.rate(checkout.lettersFailed(), "failure")
                + ". They wait and will be sent later; shoppers can buy.";
    }

    private static List<String> evidence(Case all, CheckoutFacts checkout) {
        List<String> lines = new ArrayList<>();
        lines.add("Of " + Words.rate(checkout.submissions(), "checkout") + ", " + Words.percent(checkout.errorShare())
                + " failed by an error.");
        if (checkout.paymentTimeOuts().isKnown()) {
            lines.add("Payments without an answer: " + Words.rate(checkout.paymentTimeOuts(), "time-out") + ".");
        }
        if (checkout.lettersFailed().isKnown()) {
            lines.add("Letters not taken: " + Words.rate(checkout.lettersFailed(), "letter") + ".");
        }
        if (all.evidence().traffic().checkoutSeconds().isKnown()) {
            lines.add("95 % of the checkouts take up to "
                    + Words.seconds(all.evidence().traffic().checkoutSeconds()) + ".");
        }
        return lines;
    }
}
